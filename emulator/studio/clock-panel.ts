/** The clock that can be put forward, and never back. */
import { type ClockAnswer, now, onClock, refreshClock } from './clock-source'
import { byId, h, show } from './dom'
import { tell } from './emulator-api'
import { ahead, dayOf, longDay, shanghaiIso, timeOf } from './format'
import { openOrders } from './orders'
import { redrawOrders } from './orders-panel'
import { reloadPhone } from './phone-panel'
import { refreshSoon } from './refresh'

const STEPS: readonly (readonly [duration: string, name: string])[] = [
  ['PT1H', '+1 小时'],
  ['P1D', '+1 天'],
  ['P30D', '+30 天'],
  ['P1Y', '+1 年'],
]

let moving = false
let progress: ClockAnswer['advancing']
let problem = ''

const time = h('div', { class: 'clock__time', id: 'clock-time' })
const day = h('div', { class: 'clock__day' })
const bar = h('progress', { class: 'bar', 'aria-label': '正在补跑定时任务' })
const barWords = h('p', { class: 'hint', role: 'status' })
const problemWords = h('p', { class: 'problem', role: 'alert' })
const date = h('input', { type: 'date', class: 'input', 'aria-label': '拨到哪一天' })

const tick = (): void => {
  time.textContent = timeOf(now())
  byId('phone-time').textContent = time.textContent
  day.textContent = longDay(now())
  byId('clock-shift').textContent = ahead(now() - Date.now())
}

const update = (): void => {
  tick()
  date.min = dayOf(now() + 86_400_000)
  bar.hidden = !moving
  barWords.hidden = !moving
  if (progress) {
    bar.max = progress.total
    bar.value = progress.done
  } else bar.removeAttribute('value')
  barWords.textContent = progress ? `定时任务 ${progress.done} / ${progress.total}` : '正在拨快…'
  problemWords.textContent = problem
  problemWords.hidden = problem === ''
  for (const button of byId('clock').querySelectorAll('button')) button.disabled = moving
}

interface Report extends ClockAnswer {
  readonly ticks: number
  readonly failures: readonly { readonly message: string }[]
}

const move = async (input: { advance: string } | { now: string }): Promise<void> => {
  moving = true
  problem = ''
  update()
  const poll = setInterval(() => void refreshClock(), 250)
  const result = await tell<Report>('/emulator/clock', input)
  clearInterval(poll)
  moving = false
  if (result.kind !== 'done') problem = result.message
  else if (result.data.failures.length > 0) problem = `有 ${result.data.failures.length} 次定时任务失败,已安排重试`
  await refreshClock()
  redrawOrders()
  reloadPhone()
  refreshSoon()
}

const moveToDate = (event: Event): void => {
  event.preventDefault()
  // Ten in the morning of that day: a shop is open then, and the day's first jobs have run.
  if (date.value) void move({ now: shanghaiIso(Date.parse(`${date.value}T10:00:00+08:00`)) })
}

export const startClockPanel = (): void => {
  show(
    byId('clock'),
    h('div', { class: 'clock__face' }, time, day),
    h(
      'div',
      { class: 'clock__steps' },
      ...STEPS.map(([advance, name]) => h('button', { type: 'button', class: 'button', onclick: () => void move({ advance }) }, name)),
    ),
    h('form', { class: 'search', onsubmit: moveToDate }, date, h('button', { type: 'submit', class: 'button' }, '拨到这天')),
    bar,
    barWords,
    problemWords,
  )
  onClock((answer) => {
    progress = answer?.advancing
    const alive = byId('alive')
    alive.textContent = answer ? '运行中' : '已断开'
    alive.classList.toggle('alive--lost', !answer)
    if (answer) openOrders(answer.startedAt)
    update()
  })
  setInterval(tick, 1000)
  update()
}
