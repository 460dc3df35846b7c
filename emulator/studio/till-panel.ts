/** The till: goods, cart, and a checkout that keeps its order number until it knows what became of it. */
import { type ApiLine, type CartLine, apiLines, changed, totalFen } from './cart'
import { now } from './clock-source'
import { byId, h, icon, show } from './dom'
import { callTill } from './emulator-api'
import { grouped, orderNumber, shanghaiIso, yuan } from './format'
import { GOODS, PICTURES } from './goods'
import { forgetMember, identified } from './identify-panel'
import { addOrder } from './orders'
import { forgetPoints, heldPoints, pointsRow } from './points-panel'
import { reloadPhone } from './phone-panel'
import { showReceipt } from './receipt-panel'
import { TILL } from './signature'
import { refreshSoon } from './refresh'

interface PurchaseAnswer {
  readonly points?: number
  readonly message?: string
  readonly receipt: readonly string[]
  readonly claimCode?: string
}

/** A purchase that was sent and may or may not have been booked: sent again exactly as it was. */
interface Sent {
  readonly orderId: string
  readonly paidAt: number
  readonly lines: readonly ApiLine[]
  readonly memberWords: string
  readonly body: Record<string, unknown>
}

/** Refusals after which the member must show a fresh code. */
const STALE_CODE = ['code_expired', 'code_used', 'code_invalid']

let cart: readonly CartLine[] = []
let unsettled: Sent | undefined
let paying = false
/** The number of the order in the cart, once points have been asked for it. */
let ordered: string | undefined

const say = (words: string): void => {
  const problem = byId('till-problem')
  problem.textContent = words
  problem.hidden = words === ''
}

const change = (line: CartLine['good'], by: number): void => {
  if (paying || unsettled) return
  if (heldPoints()) return say('积分已为这一单抵扣,改商品请先取消抵扣')
  cart = changed(cart, line, by)
  forgetPoints()
  say('')
  drawCart()
}

const drawGoods = (): void =>
  show(
    byId('goods'),
    ...GOODS.map((good) =>
      h(
        'button',
        {
          type: 'button',
          class: `good good--${good.category}`,
          'data-sku': good.sku,
          'aria-label': `${good.name} ${good.size} ${yuan(good.priceFen)} 元,加入清单`,
          onclick: () => change(good, 1),
        },
        icon(PICTURES[good.sku] ?? '', 'good__picture'),
        h('span', { class: 'good__name' }, good.name),
        h('span', { class: 'good__size' }, good.size, good.note !== undefined && h('em', {}, good.note)),
        h('span', { class: 'good__price' }, h('small', {}, '¥'), yuan(good.priceFen)),
      ),
    ),
  )

const lineOf = ({ good, quantity }: CartLine): HTMLElement =>
  h(
    'li',
    { class: 'line' },
    h('span', { class: 'line__name' }, good.name),
    h(
      'span',
      { class: 'stepper' },
      h(
        'button',
        { type: 'button', 'data-key': `less-${good.sku}`, 'aria-label': `${good.name} 减一件`, onclick: () => change(good, -1) },
        '−',
      ),
      h('output', { 'aria-label': '数量' }, quantity),
      h(
        'button',
        { type: 'button', 'data-key': `more-${good.sku}`, 'aria-label': `${good.name} 加一件`, onclick: () => change(good, 1) },
        '+',
      ),
    ),
    h('span', { class: 'line__sum' }, yuan(good.priceFen * quantity)),
  )

const payWords = (total: number): string => {
  if (paying) return '正在结账…'
  if (unsettled) return `重试这一单 ¥${yuan(totalFen(unsettled.lines))}`
  return total > 0 ? `结账 ¥${yuan(heldPoints()?.payableFen ?? total)}` : '结账'
}

const drawCart = (): void => {
  const total = totalFen(apiLines(cart))
  byId('cart-clear').hidden = cart.length === 0 || unsettled !== undefined || heldPoints() !== undefined
  show(
    byId('cart'),
    cart.length === 0 ? h('p', { class: 'hint' }, '点上面的商品,加入清单') : h('ul', { class: 'lines' }, ...cart.map(lineOf)),
    cart.length > 0 &&
      h(
        'div',
        { class: 'sum' },
        h('span', {}, `${cart.reduce((sum, line) => sum + line.quantity, 0)} 件`),
        h('strong', {}, `¥${yuan(total)}`),
      ),
    cart.length > 0 && !unsettled && pointsRow({ orderId: numberOfOrder(), amountFen: total, draw: drawCart, say }),
  )
  const pay = byId<HTMLButtonElement>('pay')
  pay.textContent = payWords(total)
  pay.disabled = paying || (cart.length === 0 && !unsettled)
}

/** One number from the points to the purchase: they are held for this order alone. */
const numberOfOrder = (): string => (ordered ??= orderNumber(TILL.storeId, Math.floor(now() / 1000) * 1000))

const compose = async (): Promise<Sent | undefined> => {
  const held = heldPoints()
  // Points were paid by the code, which is used up: the payment knows its member.
  const who = held ? { words: `${grouped(held.points)} 分抵 ¥${yuan(held.valueFen)}` } : await identified()
  if (!who) return undefined
  const paidAt = Math.floor(now() / 1000) * 1000
  const lines = apiLines(cart)
  const body = {
    orderId: numberOfOrder(),
    storeId: TILL.storeId,
    paidAt: shanghaiIso(paidAt),
    amountFen: totalFen(lines),
    channel: 'store',
    lines,
    ...('member' in who && who.member ? { member: who.member } : {}),
    ...(held ? { pointsPaymentId: held.paymentId } : {}),
  }
  return { orderId: numberOfOrder(), paidAt, lines, memberWords: who.words, body }
}

const booked = (sent: Sent, answer: PurchaseAnswer, replayed: boolean): void => {
  const { orderId, paidAt, lines, memberWords } = sent
  addOrder({ orderId, paidAt, lines, memberWords, refunds: [] })
  showReceipt({
    kind: 'sale',
    orderId,
    at: paidAt,
    lines,
    memberWords,
    message: answer.message,
    printed: answer.receipt,
    claimCode: answer.claimCode,
    replayed,
  })
  cart = []
  ordered = undefined
  forgetPoints()
  forgetMember()
  reloadPhone()
}

const checkOut = async (): Promise<void> => {
  if (paying) return
  paying = true
  say('')
  drawCart()
  const sent = unsettled ?? (await compose())
  const result = sent && (await callTill<PurchaseAnswer>('/till/v1/purchases', sent.body, now()))
  paying = false
  unsettled = undefined
  if (sent && result) {
    if (result.kind === 'done') booked(sent, result.data, result.replayed)
    else if (result.kind === 'unknown') {
      unsettled = sent
      say(`${result.message}。这一单(${sent.orderId})是否入账还不确定:请重试,同一单号不会重复积分。`)
    } else {
      say(result.message)
      if (STALE_CODE.includes(result.code)) forgetMember()
      // Points that were given back meanwhile pay nothing: the whole is to be paid, or they are asked for anew.
      if (result.code === 'over') {
        forgetPoints()
        ordered = undefined
      }
    }
  }
  drawCart()
  refreshSoon()
}

export const startTill = (): void => {
  drawGoods()
  drawCart()
  byId('pay').addEventListener('click', () => void checkOut())
  byId('cart-clear').addEventListener('click', () => {
    cart = []
    ordered = undefined
    forgetPoints()
    say('')
    drawCart()
  })
}
