/** The jobs of the timer as an operator sees them: how each stands, what its latest runs did, and what people have to look at. */
import { byId, h, show } from './dom'
import { askAsOperator } from './emulator-api'
import { grouped, shortInstant } from './format'
import { type Alarm, type Bar, barsOf, inOrder, type Job, type Jobs, PERIODS, STATES, summaryOf } from './jobs-view'
import { onRefresh } from './refresh'

const instant = (iso: string): string => shortInstant(Date.parse(iso))

const bar = ({ percent, isBad, words }: Bar): HTMLElement =>
  h('span', { class: `run${isBad ? ' run--bad' : ''}`, style: `--height: ${percent}%`, title: words })

const history = ({ runs, words }: Job): HTMLElement =>
  h('span', { class: 'runs', role: 'img', 'aria-label': `${words}最近 ${runs.length} 次运行` }, ...barsOf(runs, instant).map(bar))

const row = (job: Job): HTMLElement => {
  const { name, words, every, state, nextAt, done, runs } = job
  const fault = state === 'failing' ? (runs[0]?.fault ?? `${runs[0]?.failed ?? 0} 项没有完成`) : undefined
  return h(
    'li',
    { class: 'job', 'data-job': name },
    h('span', { class: `job__state job__state--${state}` }, h('span', { class: 'job__state-words' }, STATES[state])),
    h('span', { class: 'job__words' }, words),
    history(job),
    h(
      'span',
      { class: 'job__facts' },
      [PERIODS[every], done > 0 && `累计 ${grouped(done)}`, nextAt && every !== 'minute' && `下次 ${instant(nextAt)}`]
        .filter(Boolean)
        .join(' · '),
    ),
    fault && h('span', { class: 'job__fault' }, fault),
  )
}

const alarm = ({ key, words, lastAt, count, told }: Alarm): HTMLElement =>
  h(
    'article',
    { class: 'bubble bubble--alarm', 'data-alert': key },
    h(
      'header',
      {},
      h('span', {}, `${count > 1 ? `第 ${grouped(count)} 次` : '告警'}${told ? ' · 已通知' : ''}`),
      h('time', { datetime: lastAt }, instant(lastAt)),
    ),
    h('p', {}, words),
  )

const MOST_ALERTS = 5

const refreshJobs = async (): Promise<void> => {
  const result = await askAsOperator<Jobs>('jobs.list')
  if (result.kind === 'unknown') return
  if (result.kind === 'refused') return show(byId('jobs'), h('p', { class: 'hint' }, '这里没有演示的运营人员,看不到定时任务。'))
  const { jobs, alerts } = result.data
  byId('jobs-summary').textContent = summaryOf(jobs)
  show(byId('jobs'), ...inOrder(jobs).map(row))
  show(byId('alerts'), ...alerts.slice(0, MOST_ALERTS).map(alarm))
  byId('alerts').hidden = alerts.length === 0
}

export const startJobsPanel = (): void => onRefresh(refreshJobs)
