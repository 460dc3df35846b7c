/** What was sold, and the way back: a refund of the whole order or of some of its goods. */
import { type ApiLine, partOf, totalFen } from './cart'
import { now } from './clock-source'
import { byId, h, show } from './dom'
import { callTill } from './emulator-api'
import { dayOf, shanghaiIso, shortInstant, timeOf, yuan } from './format'
import { goodOf } from './goods'
import { type Order, addRefund, allOrders, onOrders, openFen, openLines } from './orders'
import { reloadPhone } from './phone-panel'
import { showReceipt } from './receipt-panel'
import { refreshSoon } from './refresh'

interface RefundAnswer {
  readonly points: number
  readonly balance: number
  readonly debt: number
  readonly receipt: readonly string[]
}

interface SentRefund {
  readonly refundId: string
  readonly lines: readonly ApiLine[]
  readonly at: number
}

const EARLIER_SHOWN = 20

/** A refund whose outcome is not known, by order: it is sent again as it was. */
const unsettled = new Map<string, SentRefund>()

const dialog = (): HTMLDialogElement => byId<HTMLDialogElement>('refund-dialog')

const stateOf = (order: Order): string => {
  if (order.refunds.length === 0) return ''
  return openLines(order).length === 0 ? '已全部退款' : '已部分退款'
}

const rowOf = (order: Order, today: string): HTMLElement =>
  h(
    'li',
    { class: 'order', 'data-order': order.orderId },
    h(
      'div',
      { class: 'order__words' },
      h('strong', {}, `¥${yuan(totalFen(order.lines))}`),
      h(
        'span',
        {},
        [dayOf(order.paidAt) === today ? timeOf(order.paidAt) : shortInstant(order.paidAt), order.memberWords, stateOf(order)]
          .filter(Boolean)
          .join(' · '),
      ),
    ),
    openLines(order).length > 0 &&
      h(
        'button',
        { type: 'button', class: 'quiet', 'aria-label': `退款 ${order.orderId}`, onclick: () => openRefund(order) },
        unsettled.has(order.orderId) ? '重试退款' : '退款',
      ),
  )

const draw = (): void => {
  const today = dayOf(now())
  const ofToday = allOrders().filter((order) => dayOf(order.paidAt) === today)
  const earlier = allOrders().filter((order) => dayOf(order.paidAt) !== today)
  show(
    byId('orders'),
    ofToday.length === 0
      ? h('p', { class: 'hint' }, '今天还没有订单')
      : h('ul', { class: 'order-list' }, ...ofToday.map((order) => rowOf(order, today))),
    earlier.length > 0 &&
      h(
        'details',
        { class: 'earlier' },
        h('summary', {}, `更早的 ${earlier.length} 单`),
        h('ul', { class: 'order-list' }, ...earlier.slice(0, EARLIER_SHOWN).map((order) => rowOf(order, today))),
      ),
  )
}

const send = async (order: Order, refund: SentRefund): Promise<string | undefined> => {
  const body = { refundId: refund.refundId, amountFen: totalFen(refund.lines), lines: refund.lines, refundedAt: shanghaiIso(refund.at) }
  const result = await callTill<RefundAnswer>(`/till/v1/purchases/${order.orderId}/refunds`, body, now())
  if (result.kind !== 'unknown') unsettled.delete(order.orderId)
  if (result.kind === 'unknown') {
    unsettled.set(order.orderId, refund)
    draw()
    return `${result.message}。退款是否完成还不确定,请重试,同一退款号不会重复扣减。`
  }
  if (result.kind === 'refused') return result.message
  addRefund(order.orderId, { refundId: refund.refundId, lines: refund.lines })
  showReceipt({
    kind: 'refund',
    orderId: order.orderId,
    at: refund.at,
    lines: refund.lines,
    memberWords: order.memberWords,
    printed: result.data.receipt,
    replayed: result.replayed,
  })
  reloadPhone()
  refreshSoon()
  return undefined
}

const openRefund = (order: Order): void => {
  const waiting = unsettled.get(order.orderId)
  const open = openLines(order)
  const wanted = new Map(open.map((line) => [line.sku, line.quantity]))
  const chosen = (): readonly ApiLine[] =>
    waiting?.lines ?? open.map((line) => partOf(line, wanted.get(line.sku) ?? 0)).filter((line) => line.quantity > 0)
  const problem = h('p', { class: 'problem', role: 'alert', hidden: true })
  const confirm = h('button', { type: 'submit', class: 'pay pay--refund' }, '')
  const update = (): void => {
    confirm.textContent = `${waiting ? '重试退款' : '退款'} ¥${yuan(totalFen(chosen()))}`
    confirm.disabled = chosen().length === 0
  }
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    confirm.disabled = true
    const at = Math.floor(now() / 1000) * 1000
    const refund = waiting ?? { refundId: `R${order.refunds.length + 1}-${at}`, lines: chosen(), at: Math.max(at, order.paidAt) }
    const words = await send(order, refund)
    if (words === undefined) return dialog().close()
    problem.textContent = words
    problem.hidden = false
    confirm.disabled = false
  }
  const quantity = (line: ApiLine): HTMLElement =>
    h(
      'li',
      { class: 'line' },
      h('span', { class: 'line__name' }, goodOf(line.sku)?.name ?? line.sku),
      h(
        'label',
        { class: 'line__quantity' },
        '退 ',
        h(
          'select',
          {
            disabled: waiting !== undefined,
            'aria-label': `${goodOf(line.sku)?.name ?? line.sku} 退几件`,
            onchange: (event: Event) => {
              wanted.set(line.sku, Number((event.target as HTMLSelectElement).value))
              update()
            },
          },
          ...Array.from({ length: line.quantity + 1 }, (_, count) =>
            h('option', { value: count, selected: count === wanted.get(line.sku) }, count),
          ),
        ),
        ` / ${line.quantity} 件`,
      ),
      h('span', { class: 'line__sum' }, yuan(line.amountFen)),
    )
  show(
    dialog(),
    h(
      'form',
      { onsubmit: (event: Event) => void submit(event) },
      h('h2', { id: 'refund-title' }, '退款'),
      h('p', { class: 'hint' }, `${order.orderId} · 还可退 ¥${yuan(openFen(order))} · 积分按比例收回`),
      h('ul', { class: 'lines' }, ...open.map(quantity)),
      problem,
      h(
        'div',
        { class: 'dialog__buttons' },
        h('button', { type: 'button', class: 'button', onclick: () => dialog().close() }, '取消'),
        confirm,
      ),
    ),
  )
  update()
  dialog().showModal()
}

export const startOrders = (): void => {
  onOrders(draw)
  draw()
}

/** Drawn again when the day may have changed. */
export const redrawOrders = draw
