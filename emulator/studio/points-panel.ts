/** Points that pay part of the order in the cart: how many can, held, or given back. */
import { now } from './clock-source'
import { h } from './dom'
import { callTill } from './emulator-api'
import { grouped, yuan } from './format'
import { forgetMember, identified } from './identify-panel'
import { reloadPhone } from './phone-panel'
import { refreshSoon } from './refresh'
import { TILL } from './signature'

interface Offer {
  readonly most: number
  readonly valueFen: number
  readonly message: string
}

/** Points that the till has taken for an order. */
export interface HeldPoints {
  readonly paymentId: string
  readonly points: number
  readonly valueFen: number
  readonly payableFen: number
}

type Stage =
  { readonly step: 'none' } | { readonly step: 'offered'; readonly offer: Offer } | { readonly step: 'held'; readonly held: HeldPoints }

let stage: Stage = { step: 'none' }
let busy = false

/** What pays part of the order, where something does. */
export const heldPoints = (): HeldPoints | undefined => (stage.step === 'held' ? stage.held : undefined)

/** The order is through, or the cart another one. */
export const forgetPoints = (): void => void (stage = { step: 'none' })

/** An order that wants to be paid with points, and how the till shows what became of it. */
export interface PointsOrder {
  readonly orderId: string
  readonly amountFen: number
  readonly draw: () => void
  readonly say: (words: string) => void
}

const working = async ({ draw, say }: PointsOrder, act: () => Promise<string>): Promise<void> => {
  if (busy) return
  busy = true
  draw()
  say(await act())
  busy = false
  draw()
}

const quote = (order: PointsOrder): Promise<void> =>
  working(order, async () => {
    const who = await identified()
    if (!who) return ''
    if (!who.member) return '请先识别会员,再使用积分'
    const { orderId, amountFen } = order
    const result = await callTill<Offer>(
      '/till/v1/payments/points/quote',
      { storeId: TILL.storeId, orderId, amountFen, member: who.member },
      now(),
    )
    if (result.kind !== 'done') return result.message
    stage = { step: 'offered', offer: result.data }
    return ''
  })

const hold = (order: PointsOrder, points: number): Promise<void> =>
  working(order, async () => {
    const who = await identified()
    if (!who) return ''
    if (!who.member || !('code' in who.member)) return '使用积分须扫描会员码,手机号不能支付积分'
    const { orderId, amountFen } = order
    const body = { paymentId: `P-${orderId}`, storeId: TILL.storeId, orderId, amountFen, points, member: who.member }
    const result = await callTill<HeldPoints>('/till/v1/payments/points', body, now())
    if (result.kind !== 'done') {
      if (result.kind === 'refused') forgetMember()
      return result.message
    }
    stage = { step: 'held', held: result.data }
    reloadPhone()
    refreshSoon()
    return ''
  })

const cancel = (order: PointsOrder, { paymentId }: HeldPoints): Promise<void> =>
  working(order, async () => {
    const result = await callTill(`/till/v1/payments/points/${paymentId}/cancel`, {}, now())
    if (result.kind === 'unknown') return result.message
    forgetPoints()
    forgetMember()
    reloadPhone()
    refreshSoon()
    return result.kind === 'refused' ? result.message : ''
  })

const row = (words: string, label: string, key: string, act: () => void): HTMLElement =>
  h(
    'div',
    { class: 'points-row' },
    h('span', {}, words),
    h('button', { type: 'button', class: 'button', 'data-key': key, id: key, disabled: busy, onclick: act }, busy ? '请稍候…' : label),
  )

/** The line of the cart where points pay. */
export const pointsRow = (order: PointsOrder): HTMLElement => {
  if (stage.step === 'held') {
    const { held } = stage
    return row(`${grouped(held.points)} 分抵 ¥${yuan(held.valueFen)}`, '取消抵扣', 'points-cancel', () => void cancel(order, held))
  }
  if (stage.step === 'none') return row('积分可以抵一部分', '用积分', 'points-quote', () => void quote(order))
  const { most, message } = stage.offer
  if (most === 0) return h('div', { class: 'points-row' }, h('span', {}, message))
  return row(message, `使用 ${grouped(most)} 分`, 'points-use', () => void hold(order, most))
}
