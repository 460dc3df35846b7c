/** Who buys: by the code on the phone, by a typed code or phone number, or nobody. */
import { byId, h, show } from './dom'
import { callTill } from './emulator-api'
import { grouped } from './format'
import { now } from './clock-source'
import { codeOnScreen, onPersona } from './phone-panel'

type Mode = 'scan' | 'type' | 'none'

export type Identifier = { readonly code: string } | { readonly phone: string }

interface LookUp {
  readonly maskedName: string
  readonly maskedPhone: string | null
  readonly tier: string
  readonly balance: number
}

const MODES: readonly (readonly [Mode, string])[] = [
  ['scan', '扫码'],
  ['type', '输入'],
  ['none', '不出示会员'],
]

const TIER_NAMES: Readonly<Record<string, string>> = { normal: '普通会员', silver: '银卡会员', gold: '金卡会员' }

let mode: Mode = 'scan'
let typed = ''
let found: { readonly identifier: Identifier; readonly view: LookUp } | undefined
let problem = ''
let busy = false

const phoneNumber = (text: string): boolean => /^1\d{10}$/.test(text)

const identifierOf = (text: string): Identifier => (phoneNumber(text) ? { phone: text } : { code: text })

const lookUp = async (identifier: Identifier): Promise<boolean> => {
  busy = true
  found = undefined
  problem = ''
  draw()
  const result = await callTill<LookUp>('/till/v1/members/lookup', identifier, now())
  busy = false
  if (result.kind === 'done') found = { identifier, view: result.data }
  else problem = result.message
  draw()
  return result.kind === 'done'
}

const scan = async (): Promise<boolean> => {
  const code = codeOnScreen()
  if (code === undefined) {
    found = undefined
    problem = '手机上没有显示会员码:请在左侧手机里打开会员卡页,若还不是会员请先加入'
    draw()
    return false
  }
  return lookUp({ code })
}

const search = async (): Promise<boolean> => {
  const text = typed.replace(/\s/g, '')
  if (text !== '') return lookUp(identifierOf(text))
  problem = '请输入会员码下方的数字,或会员的手机号'
  draw()
  return false
}

/** Forgets who was identified: a code serves one purchase only. */
export const forgetMember = (): void => {
  found = undefined
  problem = ''
  typed = ''
  draw()
}

/** Who buys, looking at the phone or the input if that has not been done; `undefined` when that failed, and the panel says why. */
export const identified = async (): Promise<{ member?: Identifier; words: string } | undefined> => {
  if (mode === 'none') return { words: '未出示会员' }
  if (!found && !(await (mode === 'scan' ? scan() : search()))) return undefined
  return found && { member: found.identifier, words: [found.view.maskedName, found.view.maskedPhone].filter(Boolean).join(' ') }
}

const choose = (next: Mode): void => {
  mode = next
  found = undefined
  problem = ''
  draw()
}

const memberCard = ({ maskedName, maskedPhone, tier, balance }: LookUp): HTMLElement =>
  h(
    'div',
    { class: 'found' },
    h('span', { class: 'found__seal', 'aria-hidden': 'true' }, maskedName.slice(0, 1) || '会'),
    h(
      'div',
      { class: 'found__words' },
      h('strong', {}, maskedName),
      h('span', {}, [TIER_NAMES[tier] ?? tier, maskedPhone].filter(Boolean).join(' · ')),
    ),
    h('div', { class: 'found__points' }, h('strong', {}, grouped(balance)), h('span', {}, '积分')),
  )

const body = (): HTMLElement => {
  if (mode === 'none') return h('p', { class: 'hint' }, '小票上会印一个补录码,顾客 30 天内可以在手机上补录这笔积分。')
  if (mode === 'scan')
    return h(
      'button',
      { type: 'button', class: 'scan', 'data-key': 'scan', disabled: busy, onclick: () => void scan() },
      busy ? '正在识别…' : found ? '重新扫码' : '扫描手机上的会员码',
    )
  return h(
    'form',
    {
      class: 'search',
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault()
        void search()
      },
    },
    h('input', {
      id: 'member-input',
      'data-key': 'member-input',
      class: 'input',
      inputmode: 'numeric',
      autocomplete: 'off',
      placeholder: '会员码数字或手机号',
      'aria-label': '会员码数字或手机号',
      maxlength: 64,
      value: typed,
      oninput: (event: InputEvent) => {
        typed = (event.target as HTMLInputElement).value
        found = undefined
      },
    }),
    h('button', { type: 'submit', class: 'button', disabled: busy }, busy ? '查询中' : '查询'),
  )
}

const draw = (): void =>
  show(
    byId('identify'),
    h(
      'div',
      { class: 'modes', role: 'radiogroup', 'aria-label': '识别会员的方式' },
      ...MODES.map(([id, name]) =>
        h(
          'button',
          {
            type: 'button',
            class: 'mode',
            role: 'radio',
            'aria-checked': String(mode === id),
            'data-key': `mode-${id}`,
            onclick: () => choose(id),
          },
          name,
        ),
      ),
    ),
    body(),
    mode !== 'none' && found && memberCard(found.view),
    problem !== '' && h('p', { class: 'problem', role: 'alert' }, problem),
  )

export const startIdentify = (): void => {
  onPersona(forgetMember)
  draw()
}
