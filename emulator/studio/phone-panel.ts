/** The phone: the member app in a frame of the same origin, as one of the demo members. */
import { byId, h, show } from './dom'
import { ask } from './emulator-api'

interface Persona {
  readonly id: string
  readonly name: string
  readonly staff?: { readonly staffNo: string }
}

/** Where the app opens: on the card, or at work for those who work at the demo store. */
const addressOf = (persona: string): string => {
  const atWork = personas.find(({ id }) => id === persona)?.staff !== undefined
  return `/app/?persona=${encodeURIComponent(persona)}${atWork ? '#/packages/staff/home/index' : ''}`
}

const PHONE_HEIGHT = 864
const PHONE_WIDTH = 410
const SMALLEST_SCALE = 0.72
const CODE_SELECTOR = '#member-code-digits'

const frame = (): HTMLIFrameElement => byId<HTMLIFrameElement>('phone-frame')
const cover = (): HTMLElement => byId('phone-cover')

let personas: readonly Persona[] = []
let current = 'jia'
const switchListeners: (() => void)[] = []

/** The code on the phone's screen, as a scanner would read it; undefined when the screen shows none. */
export const codeOnScreen = (): string | undefined => {
  try {
    const text = frame().contentDocument?.querySelector(CODE_SELECTOR)?.textContent ?? ''
    const digits = text.replace(/\s/g, '')
    return digits === '' ? undefined : digits
  } catch {
    return undefined
  }
}

/** Shows the phone what has changed; it stays on the page where it is. */
export const reloadPhone = (): void => {
  try {
    frame().contentWindow?.location.reload()
  } catch {
    frame().src = addressOf(current)
  }
}

export const onPersona = (listener: () => void): void => void switchListeners.push(listener)

const covered = (words: string): void => {
  cover().hidden = false
  show(cover(), h('p', {}, words), h('button', { type: 'button', class: 'button', onclick: () => open(current) }, '再试一次'))
}

/** The app may not be built, or its page may be an error: the frame itself says nothing about that, so it is asked first. */
const open = async (persona: string): Promise<void> => {
  current = persona
  cover().hidden = true
  drawPersonas()
  const page = await fetch('/app/').catch(() => undefined)
  if (!page) covered('没有连上服务,请确认程序仍在运行')
  else if (!page.ok)
    covered(((await page.json().catch(() => ({}))) as { error?: { message?: string } }).error?.message ?? '会员端暂时打不开')
  else frame().src = addressOf(persona)
  for (const listener of switchListeners) listener()
}

const drawPersonas = (): void =>
  show(
    byId('personas'),
    ...personas.map(({ id, name }) =>
      h(
        'button',
        {
          type: 'button',
          class: 'persona',
          role: 'radio',
          'aria-checked': String(id === current),
          tabindex: id === current ? 0 : -1,
          'data-key': id,
          onclick: () => void open(id),
        },
        name,
      ),
    ),
  )

const moveChoice = (event: KeyboardEvent): void => {
  const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const at = personas.findIndex(({ id }) => id === current)
  const next = personas[(at + step + personas.length) % personas.length]
  if (next) void open(next.id)
}

/** The phone keeps its proportions and shrinks to the height of the window. */
const fit = (): void => {
  const wide = window.matchMedia('(min-width: 1100px)').matches
  const room = wide ? window.innerHeight - 208 : PHONE_HEIGHT
  const scale = Math.min(1, Math.max(SMALLEST_SCALE, room / PHONE_HEIGHT), (document.documentElement.clientWidth - 32) / PHONE_WIDTH)
  byId('phone').style.setProperty('--scale', scale.toFixed(4))
}

export const startPhone = async (): Promise<void> => {
  fit()
  window.addEventListener('resize', fit)
  byId('personas').addEventListener('keydown', moveChoice)
  byId('phone-reload').addEventListener('click', reloadPhone)
  const result = await ask<{ personas: Persona[] }>('/emulator/personas')
  if (result.kind === 'done') personas = result.data.personas
  await open(new URLSearchParams(location.search).get('persona') ?? personas[0]?.id ?? 'jia')
}
