/** The paper that comes out of the till. */
import { type ApiLine, totalFen } from './cart'
import { byId, h, show } from './dom'
import { shortInstant, yuan } from './format'
import { goodOf } from './goods'

export interface Receipt {
  readonly kind: 'sale' | 'refund'
  readonly orderId: string
  readonly at: number
  readonly lines: readonly ApiLine[]
  readonly memberWords: string
  /** The sentence that the till shows the member. */
  readonly message?: string
  /** Lines that the programme asks the till to print. */
  readonly printed: readonly string[]
  readonly claimCode?: string
  /** The till API had known the order: nothing was booked twice. */
  readonly replayed: boolean
}

const lineOf = ({ sku, quantity, amountFen }: ApiLine): HTMLElement =>
  h('div', { class: 'paper__line' }, h('span', {}, goodOf(sku)?.name ?? sku), h('span', {}, `×${quantity}`), h('span', {}, yuan(amountFen)))

export const showReceipt = (receipt: Receipt): void =>
  show(
    byId('receipt'),
    receipt.message !== undefined && h('p', { class: 'announce', id: 'announce' }, receipt.message),
    h(
      'article',
      { class: 'paper', 'aria-label': receipt.kind === 'sale' ? '小票' : '退款小票' },
      h(
        'header',
        { class: 'paper__head' },
        h('strong', {}, '常青 · 茶与护肤'),
        h('span', {}, receipt.kind === 'sale' ? '消费小票' : '退款小票'),
      ),
      h('p', { class: 'paper__meta' }, `${shortInstant(receipt.at)} · S001 店`, h('br'), receipt.orderId),
      h('div', { class: 'paper__lines' }, ...receipt.lines.map(lineOf)),
      h(
        'div',
        { class: 'paper__total' },
        h('span', {}, receipt.kind === 'sale' ? '合计' : '退款'),
        h('strong', {}, `¥${yuan(totalFen(receipt.lines))}`),
      ),
      h('div', { class: 'paper__points' }, ...receipt.printed.map((text) => h('p', {}, text))),
      receipt.replayed && h('p', { class: 'paper__meta' }, '该单此前已入账,没有重复积分'),
      h('footer', { class: 'paper__foot' }, receipt.memberWords),
    ),
  )

export const showNoReceipt = (): void =>
  show(
    byId('receipt'),
    h(
      'div',
      { class: 'paper paper--empty' },
      h('p', {}, '结账后,小票会从这里出来'),
      h('p', { class: 'hint' }, '试试用 398 元的山茶花精华开个张'),
    ),
  )
