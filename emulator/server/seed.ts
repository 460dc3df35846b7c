/**
 * Fills an empty store: the programme and the demo till key as documents, then, for a demo, members and purchases through the real
 * functions, at instants of the last days. Each step can be repeated, so a seed that was interrupted is simply run again.
 */
import type { Outcome } from '../host/function-host'
import { shanghaiMidnight } from '../host/cron'
import { PERSONAS, type Persona } from '../wechat/personas'
import { callHttp, callMember } from './invoke'
import { StartError } from './start-error'
import { type AskOperator, seedMall } from './seed-mall'
import { seedActivity } from './seed-activity'
import { expiringSteps } from './seed-expiring'
import { insert, type SeedTarget } from './seed-target'
import { DEMO_TILL_KEY, tillAuthorization } from './till-signature'

export const seedBare = async (target: SeedTarget, program: Record<string, unknown>): Promise<void> => {
  const version = program.version
  if (typeof version !== 'string') throw new StartError('The programme that was built names no version; run "npm run build" again')
  await insert(target, 'programs', { _id: version, ...program })
  const { keyId, secret, storeId } = DEMO_TILL_KEY
  await insert(target, 'till_keys', { _id: keyId, secret, storeId, status: 'active' })
}

const STORE_NAME = '常青示范店'

const seedStaff = async (target: SeedTarget): Promise<void> => {
  for (const { openid, name, staff } of PERSONAS)
    if (staff)
      await insert(target, 'staff', {
        _id: staff.staffNo,
        schema: 1,
        openid,
        name,
        storeId: DEMO_TILL_KEY.storeId,
        storeName: STORE_NAME,
        role: staff.role,
        status: 'active',
      })
}

/** An announcement that new members profit by; it shows from the day before the demo on. */
const seedNotice = (target: SeedTarget, startedAt: number): Promise<void> =>
  insert(target, 'notices', {
    _id: 'demo-claims',
    schema: 1,
    kind: 'service',
    title: '忘了出示会员码？30 天内可凭小票补录',
    body: '结账时忘了出示会员码，小票上会印有补录码。消费之日起 30 天内，在会员卡下方的“小票补录”中扫一扫或输入补录码，积分即到账。每张小票只能补录一次。',
    from: iso(shanghaiMidnight(startedAt) - 86_400_000),
    until: iso(shanghaiMidnight(startedAt) + NOTICE_DAYS * 86_400_000),
    pinned: true,
    publishedBy: 'S001-01',
    withdrawnBy: null,
  })

const NOTICE_DAYS = 60

interface DemoSale {
  readonly persona: string
  readonly daysAgo: number
  /** Minutes after Shanghai midnight. */
  readonly minute: number
  readonly lines: readonly { readonly sku: string; readonly category: string; readonly quantity: number; readonly amountFen: number }[]
  readonly refund?: { readonly lineIndex: number; readonly daysAgo: number; readonly minute: number }
}

/** In the order of their instants. */
const DEMO_SALES: readonly DemoSale[] = [
  {
    persona: 'jia',
    daysAgo: 8,
    minute: 15 * 60 + 20,
    lines: [{ sku: 'TEA-LONGJING-50', category: 'tea', quantity: 1, amountFen: 16800 }],
  },
  {
    persona: 'yi',
    daysAgo: 5,
    minute: 11 * 60 + 42,
    lines: [
      { sku: 'SKIN-SERUM-30', category: 'skincare', quantity: 1, amountFen: 39800 },
      { sku: 'SKIN-MASK-5', category: 'skincare', quantity: 1, amountFen: 12800 },
    ],
    refund: { lineIndex: 1, daysAgo: 4, minute: 18 * 60 + 5 },
  },
  {
    persona: 'jia',
    daysAgo: 2,
    minute: 19 * 60 + 8,
    lines: [
      { sku: 'TEA-GIFT-BOX', category: 'tea', quantity: 2, amountFen: 25600 },
      { sku: 'POSTAGE', category: 'postage', quantity: 1, amountFen: 1200 },
    ],
  },
  // Two who show what the silver and the gold card look like.
  {
    persona: 'ding',
    daysAgo: 1,
    minute: 10 * 60 + 12,
    lines: [{ sku: 'SKIN-SERUM-30', category: 'skincare', quantity: 32, amountFen: 12_736_00 }],
  },
  {
    persona: 'wu',
    daysAgo: 1,
    minute: 14 * 60 + 30,
    lines: [{ sku: 'TEA-GIFT-BOX', category: 'tea', quantity: 440, amountFen: 56_320_00 }],
  },
]

const JOIN_DAYS_AGO = 9

const iso = (instant: number): string => new Date(instant + 8 * 3_600_000).toISOString().replace('Z', '+08:00')

const mustSucceed = (what: string, outcome: Outcome): Record<string, unknown> => {
  const result = outcome.status === 'answered' ? (outcome.result as Record<string, unknown> | null) : null
  if (!result || result.ok === false || Number(result.statusCode ?? 200) >= 300) {
    const words = outcome.status === 'failed' ? outcome.message : JSON.stringify(result)
    throw new StartError(`The demo could not be set up: ${what} was refused: ${words}`)
  }
  return result
}

/** What a demo phone says of itself; two who say the same look like one person to the rules of risk. */
const SHARED_PHONE = 'demo-phone'

interface Joining {
  readonly persona: string
  readonly invitedBy?: string
  readonly device?: string
}

/**
 * Who joins in which order, by whose invitation. The first purchase of one waits for its return window; that of the other is over with the
 * first tick, and its reward is held for staff, because both joined with the same phone.
 */
const DEMO_JOINS: readonly Joining[] = [
  { persona: 'bing', device: SHARED_PHONE },
  { persona: 'jia', invitedBy: 'bing', device: SHARED_PHONE },
  { persona: 'yi', invitedBy: 'jia' },
  { persona: 'ding' },
  { persona: 'wu' },
]

const personaOf = (id: string): Persona => {
  const found = PERSONAS.find((persona) => persona.id === id)
  if (!found) throw new Error(`there is no persona ${id}`)
  return found
}

const askAs = async ({ host }: SeedTarget, { id, openid }: Persona, action: string, input: object): Promise<Record<string, unknown>> => {
  const requestId = `seed-${action.replace('.', '-')}-${id}`
  return mustSucceed(`${action} as ${id}`, await callMember(host, 'member', openid, { action, input, requestId }))
}

/** `name` tells requests of the same action apart. */
const askOperator =
  ({ host }: SeedTarget): AskOperator =>
  async (action, input, name) => {
    const { openid } = personaOf('operator')
    const requestId = `seed-${action.replace('.', '-')}-${name}`
    return mustSucceed(`${action} of ${name}`, await callMember(host, 'staff', openid, { action, input, requestId })).data as Record<
      string,
      unknown
    >
  }

/** Answers the number of the new member. */
const join = async (target: SeedTarget, { persona, invitedBy, device }: Joining): Promise<string> => {
  const { phone } = personaOf(persona)
  const invitation = invitedBy === undefined ? undefined : await askAs(target, personaOf(invitedBy), 'invite.get', {})
  const { data } = await askAs(target, personaOf(persona), 'member.join', {
    consentVersion: '2026-1',
    ...(phone ? { phoneCode: `phone:${phone}` } : {}),
    ...(invitation ? { inviteToken: (invitation.data as { token: string }).token } : {}),
    ...(device ? { device } : {}),
  })
  return (data as { memberRef: string }).memberRef
}

const post = async ({ host }: SeedTarget, path: string, value: unknown, instant: number): Promise<void> => {
  const body = JSON.stringify(value)
  const headers = { 'content-type': 'application/json', authorization: tillAuthorization('POST', path, body, instant) }
  mustSucceed(path, await callHttp(host, 'till', { method: 'POST', path, headers, query: {}, body, isBase64Encoded: false }))
}

const sumOf = (lines: readonly { readonly amountFen: number }[]): number => lines.reduce((sum, line) => sum + line.amountFen, 0)

const sell = async (target: SeedTarget, sale: Pick<DemoSale, 'persona' | 'lines'>, paidAt: number, orderId: string): Promise<void> => {
  const phone = PERSONAS.find(({ id }) => id === sale.persona)?.phone
  target.showInstant(paidAt)
  const purchase = {
    orderId,
    storeId: DEMO_TILL_KEY.storeId,
    paidAt: iso(paidAt),
    amountFen: sumOf(sale.lines),
    lines: sale.lines,
    member: { phone },
  }
  await post(target, '/till/v1/purchases', purchase, paidAt)
}

const refund = async (target: SeedTarget, sale: DemoSale, refundedAt: number, orderId: string): Promise<void> => {
  const line = sale.refund && sale.lines[sale.refund.lineIndex]
  if (!line) return
  target.showInstant(refundedAt)
  const body = { refundId: `${orderId}-R1`, amountFen: line.amountFen, lines: [line], refundedAt: iso(refundedAt) }
  await post(target, `/till/v1/purchases/${orderId}/refunds`, body, refundedAt)
}

/** Asks all points back that can be; nothing where the programme does not know of it. */
const askBack = async (target: SeedTarget, persona: Persona): Promise<void> => {
  const { data } = await askAs(target, persona, 'expiring.get', {})
  const { reinstatable } = data as { reinstatable: readonly { entryId: string }[] }
  for (const { entryId } of reinstatable) await askAs(target, persona, 'points.reinstate', { entryId })
}

/** Members of long ago, whose points are at their end. */
const seedExpiring = async (target: SeedTarget, startedAt: number): Promise<void> => {
  for (const [index, { at, persona, does }] of expiringSteps(startedAt).entries()) {
    target.showInstant(at)
    if (does === 'join') await join(target, { persona })
    else if (does === 'ask_back') await askBack(target, personaOf(persona))
    else {
      const lines = [{ sku: 'TEA-GIFT-BOX', category: 'tea', quantity: 1, amountFen: does.buys }]
      await sell(target, { persona, lines }, at, `DEMO-OLD-${index}`)
    }
  }
}

/** Members who joined nine days before `startedAt` and bought since, and two who did so years before. */
export const seedDemo = async (target: SeedTarget, startedAt: number, program: Record<string, unknown>): Promise<void> => {
  const at = (daysAgo: number, minute: number): number => shanghaiMidnight(startedAt) - daysAgo * 86_400_000 + minute * 60_000
  await seedStaff(target)
  await seedNotice(target, startedAt)
  await seedExpiring(target, startedAt)
  target.showInstant(at(JOIN_DAYS_AGO, 10 * 60))
  const members = new Map<string, string>()
  for (const joining of DEMO_JOINS) members.set(joining.persona, await join(target, joining))
  for (const [index, sale] of DEMO_SALES.entries()) {
    const orderId = `DEMO-${String(index + 1).padStart(4, '0')}`
    await sell(target, sale, at(sale.daysAgo, sale.minute), orderId)
    if (sale.refund) await refund(target, sale, at(sale.refund.daysAgo, sale.refund.minute), orderId)
  }
  target.showInstant(at(1, 18 * 60))
  await seedMall(askOperator(target), startedAt, program)
  await seedActivity(target, program, { memberId: members.get('jia')!, dayOf: (daysAgo) => iso(at(daysAgo, 12 * 60 + 8)) })
}
