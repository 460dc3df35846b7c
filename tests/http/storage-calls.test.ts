import simple from '../../config/programs/simple'
import budgets from '../../config/budgets.json'
import { gift, lottery, player, worldWithLotteries } from '../support/lottery'
import { clerk, manager, operator, Shop } from '../support/shop'
import { World } from '../support/world'

let world: World
let member: string
beforeAll(async () => {
  world = await World.start()
  member = await world.join('o-count', '13900000009')
  World.ok(await world.purchase('warm', 100, { member: { memberRef: member } }), 201)
})
afterAll(() => world.close())

/** Storage calls of the one invocation that `act` causes. */
const calls = async (name: RegExp, act: () => Promise<unknown>, asked = world): Promise<number> => {
  await asked.http('DELETE', '/emulator/stats')
  await act()
  const { actions } = (await asked.http('GET', '/emulator/stats')).body
  const found = actions.filter((action: { action: string; function: string }) => name.test(`${action.function} ${action.action}`))
  expect(found).toHaveLength(1)
  return found[0].calls.max
}

it.each([
  ['memberRef', () => ({ memberRef: member })],
  ['phone', () => ({ phone: '13900000009' })],
] as const)('a purchase credit by %s stays within its storage calls', async (way, named) => {
  expect(await calls(/till/, () => world.purchase(`by-${way}`, 100, { member: named() }))).toBeLessThanOrEqual(
    budgets.storageCalls.purchase,
  )
})

it('a purchase credit by code stays within its storage calls', async () => {
  const { code } = await world.data('o-count', 'code.get')
  expect(await calls(/till/, () => world.purchase('by-code', 100, { member: { code } }))).toBeLessThanOrEqual(budgets.storageCalls.purchase)
})

it.each([
  ['nobody', () => ({})],
  ['memberRef', () => ({ member: { memberRef: member } })],
  ['phone', () => ({ member: { phone: '13900000009' } })],
] as const)('a quote for %s stays within its storage calls', async (_, named) => {
  const quoted = () => world.till('/till/v1/purchases/quote', { storeId: 'S001', amountFen: 100, ...named() })
  expect(await calls(/till/, quoted)).toBeLessThanOrEqual(budgets.storageCalls.purchaseQuote)
})

it('a purchase that also has to bury dead points stays within them', async () => {
  await world.leap({ advance: 'P3Y' })
  World.ok(await world.purchase('alive', 100), 201)
  expect(await calls(/till/, () => world.purchase('buries', 100, { member: { memberRef: member } }))).toBeLessThanOrEqual(
    budgets.storageCalls.purchase,
  )
})

const { storageCalls: most } = budgets
const SETTINGS = { points: true, service: true, activity: true }
const FEEDBACK = { kind: 'praise', text: '小票很清楚', entryId: 'purchase:warm' }
const AVATAR = {
  type: 'image/png',
  base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
}

it.each([
  ['card.get', {}, most.cardGet],
  ['points.list', {}, most.pointsList],
  ['me.get', {}, most.meGet],
  ['program.get', {}, most.programGet],
  ['points.quote', { amountFen: 100 }, most.pointsQuote],
  ['campaign.list', {}, most.campaignList],
  ['profile.update', { nickname: '会员甲', birthday: '05-20', avatar: AVATAR }, most.profileUpdate],
  ['avatar.get', {}, most.avatarGet],
  ['settings.update', SETTINGS, most.settingsUpdate],
  ['member.export', {}, most.memberExport],
  ['inbox.list', {}, most.inboxList],
  ['inbox.list', { cursor: '2026-11-24T10:00:00.000+08:00~a' }, most.inboxList],
  ['inbox.read', { upTo: '2026-11-24T10:00:00+08:00' }, most.inboxRead],
  ['feedback.send', FEEDBACK, most.feedbackSend],
  ['feedback.list', { cursor: '2026-11-24T10:00:00.000+08:00~a' }, most.feedbackList],
  ['card.freeze', {}, most.cardChange],
  ['card.unfreeze', {}, most.cardChange],
  ['card.reissue', {}, most.cardChange],
] as const)('%s stays within its storage calls', async (action, input, budget) => {
  // The first call of a minute reads programme and announcements for all that follow.
  await world.data('o-count', 'card.get')
  expect(await calls(/member/, () => world.data('o-count', action, input))).toBeLessThanOrEqual(budget)
})

it('joining, moving and leaving stay within theirs', async () => {
  const joined = () => world.join('o-comes', '13900000008')
  expect(await calls(/member/, joined)).toBeLessThanOrEqual(most.memberJoin)
  World.ok(await world.purchase('proves', 100, { member: { phone: '13900000008' } }), 201)
  let ticket = ''
  const begun = async () => void ({ ticket } = await world.data('o-moves', 'move.begin', { phoneCode: 'phone:13900000008' }))
  expect(await calls(/member/, begun)).toBeLessThanOrEqual(most.moveBegin)
  const finish = { ticket, proof: { kind: 'order', value: 'proves' }, consentVersion: '1' }
  expect(await calls(/member/, () => world.data('o-moves', 'move.finish', finish))).toBeLessThanOrEqual(most.moveFinish)
  expect(await calls(/member/, () => world.data('o-moves', 'member.leave', { confirm: 'leave', balance: 1 }))).toBeLessThanOrEqual(
    most.memberLeave,
  )
})

describe('a lottery', () => {
  let lotteries: World
  let shop: Shop
  beforeAll(async () => {
    lotteries = await worldWithLotteries([lottery('things', [gift('tote', 1_000_000)])])
    shop = new Shop(lotteries)
    await shop.hire(clerk('C1'))
    await player(lotteries, 'o-player', 1_000)
  })
  afterAll(() => lotteries.close())

  it('is looked at, drawn and rechecked, and its prize handed over, within its storage calls', async () => {
    const count = (act: () => Promise<unknown>) => calls(/./, act, lotteries)
    const lotteryId = 'things'
    const ask = (action: string) => count(() => lotteries.call('o-player', action, { lotteryId }))
    for (let i = 0; i < 3; i++) {
      await lotteries.data('o-player', 'card.get')
      expect(await ask('lottery.draw')).toBeLessThanOrEqual(most.lotteryDraw)
    }
    expect(await ask('lottery.get')).toBeLessThanOrEqual(most.lotteryGet)
    expect(await ask('lottery.draws')).toBeLessThanOrEqual(most.lotteryDraws)
    const [{ code }] = (await lotteries.data('o-player', 'lottery.get')).won
    expect(await count(() => shop.data('C1', 'voucher.find', { code }))).toBeLessThanOrEqual(most.staffVoucherFind)
    expect(await count(() => shop.data('C1', 'voucher.consume', { code }))).toBeLessThanOrEqual(most.staffVoucherConsume)
  })
})

describe('the staff side', () => {
  const PHONE = '13900000007'
  let shop: Shop
  let served: string
  beforeAll(async () => {
    shop = new Shop(world)
    await shop.hire(clerk('C1'), manager('M1'), operator('O1'))
    served = await world.join('o-served', PHONE)
  })

  /** The first call of a minute reads the programme for all that follow. */
  const staffCalls = async (staffNo: string, action: string, input: unknown): Promise<number> => {
    await shop.data('C1', 'member.lookup', { phone: PHONE })
    return calls(/staff/, () => shop.data(staffNo, action, input))
  }

  it.each([
    ['memberRef', async () => ({ memberRef: served })],
    ['phone', async () => ({ phone: PHONE })],
    ['code', async () => ({ code: (await world.data('o-served', 'code.get')).code })],
  ] as const)('quotes by %s within its storage calls', async (_, named) => {
    expect(await staffCalls('C1', 'sale.quote', { member: await named(), amountFen: 100 })).toBeLessThanOrEqual(most.staffQuote)
  })

  it.each([
    ['memberRef', async () => ({ memberRef: served })],
    ['phone', async () => ({ phone: PHONE })],
    ['code', async () => ({ code: (await world.data('o-served', 'code.get')).code })],
  ] as const)('credits by %s within its storage calls', async (_, named) => {
    expect(await staffCalls('C1', 'sale.credit', { member: await named(), amountFen: 100 })).toBeLessThanOrEqual(most.staffCredit)
  })

  it('looks up, finds, refunds, claims and freezes within theirs', async () => {
    const member = { memberRef: served }
    for (let i = 0; i < 2; i++) expect(await staffCalls('C1', 'member.lookup', { phone: PHONE })).toBeLessThanOrEqual(most.staffLookup)
    const { claimCode } = World.ok(await world.purchase('found', 1_000), 201)
    expect(await staffCalls('C1', 'receipt.assist', { member: { phone: PHONE }, claimCode })).toBeLessThanOrEqual(most.staffAssist)
    expect(await staffCalls('C1', 'sale.find', { orderId: 'found' })).toBeLessThanOrEqual(most.staffFind)
    expect(await staffCalls('C1', 'sale.refund', { orderId: 'found', amountFen: 1 })).toBeLessThanOrEqual(most.staffRefund)
    expect(await calls(/staff/, () => shop.data('C1', 'card.freeze', { member, reason: 'x' }))).toBeLessThanOrEqual(most.staffCardChange)
    expect(await calls(/staff/, () => shop.data('M1', 'card.unfreeze', { member, reason: 'x' }))).toBeLessThanOrEqual(most.staffCardChange)
  })

  it('lists, answers and announces within theirs', async () => {
    const sent = { kind: 'problem', text: '积分少了一些', entryId: 'claim:found' }
    const { feedbackId } = await world.data('o-served', 'feedback.send', sent)
    const cursor = '2020-01-01T00:00:00.000+08:00~a'
    const answer = { feedbackId, reply: '已补记', close: false }
    const notice = { kind: 'service', title: '停电', body: '上午', until: await world.iso(3_600_000), pinned: false }
    expect(await staffCalls('M1', 'staff.me', {})).toBeLessThanOrEqual(most.staffMe)
    expect(await staffCalls('M1', 'feedback.list', { state: 'received', cursor })).toBe(most.staffFeedbackList)
    expect(await staffCalls('M1', 'feedback.answer', answer)).toBeLessThanOrEqual(most.staffFeedbackAnswer)
    expect(await staffCalls('M1', 'notice.publish', notice)).toBeLessThanOrEqual(most.staffNoticeChange)
    const { items } = await shop.data('M1', 'notice.list')
    expect(await staffCalls('M1', 'notice.list', {})).toBeLessThanOrEqual(most.staffNoticeList)
    expect(await staffCalls('M1', 'notice.withdraw', { noticeId: items[0].noticeId })).toBeLessThanOrEqual(most.staffNoticeChange)
    const last = '2999-01-01T00:00:00.000+08:00~a'
    expect(await staffCalls('M1', 'journal.list', { cursor: last })).toBeLessThanOrEqual(most.staffJournal)
  })

  it('publishes, lists, pauses and resumes within theirs, and credits within a budget by two calls more', async () => {
    const period = { from: await world.iso(60_000), until: await world.iso(86_400_000) }
    const gift = { effect: { kind: 'bonus_per', fen: 100, points: 1 }, when: [], holdDays: null, caps: [] }
    const rules = [{ id: 'gift', name: '加赠', period, ...gift, budget: { points: 8_000 } }]
    const from = { version: 'with-budget', effectiveFrom: await world.iso(180_000) }
    const program = { ...simple, ...from, earning: { ...simple.earning, rules } }
    const publish = { program, after: simple.version }
    expect(await staffCalls('O1', 'program.publish', publish)).toBeLessThanOrEqual(most.staffProgramChange)
    expect(await staffCalls('O1', 'program.list', {})).toBeLessThanOrEqual(most.staffProgramList)
    await world.advance('PT4M')
    const buy = (orderId: string) => world.purchase(orderId, 100, { member: { memberRef: served } })
    await buy('within-1')
    expect(await calls(/till/, () => buy('within-2'))).toBe(most.purchaseWithBudget)
    const ruleId = 'gift'
    expect(await staffCalls('O1', 'campaign.list', {})).toBeLessThanOrEqual(most.staffCampaignList)
    expect(await staffCalls('O1', 'campaign.pause', { ruleId, reason: 'x' })).toBeLessThanOrEqual(most.staffCampaignChange)
    expect(await staffCalls('O1', 'campaign.resume', { ruleId, reason: 'x' })).toBeLessThanOrEqual(most.staffCampaignChange)
  })
})
