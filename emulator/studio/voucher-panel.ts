/** A pick-up code that a member shows: verified and used once. */
import { now } from './clock-source'
import { byId, h, show } from './dom'
import { callTill } from './emulator-api'
import { shanghaiIso } from './format'
import { reloadPhone } from './phone-panel'
import { refreshSoon } from './refresh'
import { TILL } from './signature'

interface Consumed {
  readonly name: string
  readonly option?: string
  readonly quantity: number
  readonly instruction: string
  readonly maskedName: string
}

/** A code that was sent and may or may not have been used: sent again exactly as it was. */
let unsettled: { readonly code: string; readonly consumedAt: string } | undefined
let typed = ''
let busy = false
let done: Consumed | undefined
let problem = ''

const consume = async (): Promise<void> => {
  const code = typed.replace(/[^A-Za-z0-9]/g, '')
  if (busy || code === '') return
  busy = true
  draw()
  const sent = unsettled?.code === code ? unsettled : { code, consumedAt: shanghaiIso(now()) }
  const body = { storeId: TILL.storeId, consumedAt: sent.consumedAt }
  const result = await callTill<Consumed>(`/till/v1/vouchers/${sent.code}/consume`, body, now())
  busy = false
  unsettled = result.kind === 'unknown' ? sent : undefined
  done = result.kind === 'done' ? result.data : undefined
  problem = result.kind === 'done' ? '' : result.message
  if (result.kind === 'done') {
    typed = ''
    reloadPhone()
    refreshSoon()
  }
  draw()
}

const draw = (): void =>
  show(
    byId('voucher'),
    h(
      'form',
      {
        class: 'search',
        onsubmit: (event: SubmitEvent) => {
          event.preventDefault()
          void consume()
        },
      },
      h('input', {
        id: 'voucher-input',
        'data-key': 'voucher-input',
        class: 'input',
        autocomplete: 'off',
        placeholder: '会员的领取码',
        'aria-label': '会员的领取码',
        maxlength: 24,
        value: typed,
        oninput: (event: InputEvent) => (typed = (event.target as HTMLInputElement).value),
      }),
      h('button', { type: 'submit', class: 'button', disabled: busy }, busy ? '核销中' : unsettled ? '重试' : '核销'),
    ),
    done &&
      h(
        'p',
        { class: 'handed', id: 'voucher-done' },
        h('strong', {}, `${done.name}${done.option === undefined ? '' : ` ${done.option}`} × ${done.quantity}`),
        h('span', {}, `${done.instruction} · ${done.maskedName}`),
      ),
    problem !== '' && h('p', { class: 'problem', role: 'alert' }, problem),
  )

export const startVouchers = (): void => draw()
