import everyday from '../../../config/programs/everyday'
import standard from '../../../config/program'
import type { EarningRule, Program } from '../../../shared/domain/program'
import { enact } from '../../support/enact'
import { photoOf } from '../../support/everyday'
import { plant } from '../../support/faults'
import { listGift } from '../../support/gifts'
import { scene } from '../../support/pictures'
import { rewardFor } from '../../support/rewards'
import { stored } from '../../support/stored'
import { operator, Shop } from '../../support/shop'
import { World } from '../../support/world'

const winter: EarningRule = {
  id: 'winter',
  name: '冬日礼遇',
  period: { from: '2027-12-01T00:00:00+08:00', until: '2028-01-20T00:00:00+08:00' },
  when: [],
  effect: { kind: 'bonus_per', fen: 100_00, points: 30 },
  holdDays: 7,
  caps: [],
  budget: { points: 100 },
}

/** Everything that a job looks after is in it. */
const PROGRAM: Program = {
  ...standard,
  version: 'kill',
  effectiveFrom: '2001-01-01T00:00:00+08:00',
  daily: everyday.daily,
  spending: { ...standard.spending, presents: everyday.spending.presents },
  rewards: [rewardFor('birthday')],
  earning: {
    ...standard.earning,
    rules: [
      winter,
      { ...winter, id: 'spring', name: '春日礼遇', period: { from: '2028-01-07T10:00:00+08:00', until: '2028-01-09T00:00:00+08:00' } },
    ],
  },
  cost: { permille: 5, valueFen: 1, windowDays: 30, basis: 'issued' },
}

const MINUTE = 60_000

/**
 * Instants at which ticks come, of which the first finds years of work. Each is followed by the one a minute later, as on the platform: what
 * a job promises after the job that sends has had its turn goes out then, and not days later when it is of no use any more.
 */
export const TICKS: readonly number[] = [
  '2028-01-05T10:00:00+08:00',
  '2028-01-05T10:02:00+08:00',
  '2028-01-05T10:10:00+08:00',
  '2028-01-05T11:10:00+08:00',
  '2028-01-06T10:10:00+08:00',
  '2028-01-17T10:10:00+08:00',
  '2028-01-22T10:10:00+08:00',
  '2028-02-14T10:10:00+08:00',
  '2028-02-14T10:20:00+08:00',
].flatMap((text) => [Date.parse(text), Date.parse(text) + MINUTE])

const TEMPLATES = ['points-credited', 'expiring', 'campaign', 'result']

class Town {
  #people = 0
  constructor(readonly world: World) {}

  /** No job has ever run here. */
  at(instant: string): void {
    this.later(Date.parse(instant) - this.world.running.emulator.now())
  }

  later(ms: number): void {
    this.world.pass(ms)
  }

  async join(more: Record<string, unknown> = {}): Promise<{ user: string; phone: string; memberRef: string }> {
    const number = ++this.#people
    const [user, phone] = [`o-kill-${number}`, `137${String(number).padStart(8, '0')}`]
    const { memberRef } = await this.world.data(user, 'member.join', { consentVersion: '1', phoneCode: `phone:${phone}`, ...more })
    for (const templateId of TEMPLATES)
      for (let i = 0; i < 2; i++)
        await this.world.http('POST', '/emulator/subscriptions', JSON.stringify({ openid: user, templateId, accept: true }))
    return { user, phone, memberRef }
  }

  async buy(memberRef: string, yuan: number): Promise<void> {
    const orderId = `KILL-${memberRef}-${await this.world.now()}`
    World.ok(await this.world.purchase(orderId, yuan * 100, { member: { memberRef } }), 201)
  }
}

/** Fills a folder with a small town for which no job has ever run, and in which every job has something to do. */
export const prepareTown = async (dataDir: string): Promise<void> => {
  const world = await World.start({ dataDir, program: 'everyday', mediaCheckMs: null, clockStart: Date.parse('2025-12-10T09:00:00+08:00') })
  const town = new Town(world)
  try {
    await new Shop(world).hire(operator('O1'))
    await enact(world, PROGRAM)
    const old = [await town.join(), await town.join(), await town.join()]
    for (const { memberRef } of old) await town.buy(memberRef, 800)
    const [rich, richer] = [await town.join(), await town.join()]
    await town.buy(rich.memberRef, 12_000)
    town.at('2026-01-20T10:00:00+08:00')
    for (const { memberRef } of old) await town.buy(memberRef, 500)
    await town.buy(richer.memberRef, 12_000)
    town.at('2027-12-28T10:00:00+08:00')
    await friends(town)
    await town.world.data(old[0]!.user, 'profile.update', { birthday: '12-30' })
    await town.world.data(old[0]!.user, 'rescue.take', { offerId: 'rescue-cream' })
    await town.buy(old[2]!.memberRef, 300)
    await town.buy(old[1]!.memberRef, 50)
    await leaves(town)
    await photographs(town)
    await redeems(town)
    town.at('2028-01-04T18:00:00+08:00')
    await holdsPoints(town)
    await gives(town, old[2]!.user, old[1]!.user)
    World.ok(await world.purchase('KILL-NOBODY', 90_00, { member: { phone: '13700009999' } }), 201)
  } finally {
    await world.close()
  }
}

/** One who invites and shares: the invitation waits for its return window, the reward for the share was interrupted. */
const friends = async (town: Town): Promise<void> => {
  const { world } = town
  const host = await town.join()
  await town.buy(host.memberRef, 100)
  const { token } = await world.data(host.user, 'invite.get')
  const invited = await town.join({ inviteToken: token })
  await town.buy(invited.memberRef, 300)
  const card = (await world.data(host.user, 'share.get')).token
  const waiting = () => stored(world, 'shares', { dueAt: { $lt: '9999' } })
  for (let call = 4; call < 30 && (await waiting()).length === 0; call++) await takesPart(town, card, call)
}

/** A friend by a shared card, whose check-in dies after so many storage calls. */
const takesPart = async (town: Town, card: string, call: number): Promise<void> => {
  const { world } = town
  const { user } = await town.join()
  await plant(world, { effect: 'crash', function: 'member', phase: 'after', call, times: 1 })
  await world.call(user, 'checkin.do', { via: card })
  await world.http('DELETE', '/emulator/faults')
  // What a dead instance held stays locked until its transaction expires.
  town.later(31_000)
}

/** One whose leaving was interrupted before the inbox was emptied. */
const leaves = async (town: Town): Promise<void> => {
  const { user, memberRef } = await town.join()
  await town.world.data(user, 'member.leave', { confirm: 'leave', balance: 0 })
  const { endpoint } = town.world.running.emulator.contents
  const data = [JSON.stringify({ _id: memberRef, schema: 1, at: '2027-12-28T10:00:00.000+08:00' })]
  await endpoint.handle({ action: 'database.insertDocument', envName: 'local-env', collectionName: 'erasures', data })
}

/** A photo that WeChat never says anything about. */
const photographs = async (town: Town): Promise<void> => {
  const { user, memberRef } = await town.join()
  await town.buy(memberRef, 200)
  await town.world.data(user, 'activity.join', { activityId: 'spring-skincare' })
  await photoOf(town.world, user, scene(7, { width: 96, height: 128 }))
}

/** One who never fetches what was redeemed. */
const redeems = async (town: Town): Promise<void> => {
  const { user, memberRef } = await town.join()
  await town.buy(memberRef, 600)
  await listGift(town.world, 'kill-tea', { terms: { validDays: 5, lapse: 'return', cancellable: true } })
  await town.world.data(user, 'gift.redeem', { giftId: 'kill-tea' })
}

/** One whose points are held for an order that never comes. */
const holdsPoints = async (town: Town): Promise<void> => {
  const { world } = town
  const { user, memberRef } = await town.join()
  await town.buy(memberRef, 300)
  const member = { code: (await world.data(user, 'code.get')).code }
  const order = { paymentId: 'KILL-PAY', storeId: 'S001', orderId: 'KILL-NEVER', amountFen: 100_00, points: 200, member }
  World.ok(await world.till('/till/v1/payments/points', order), 201)
}

/** A present that a friend has taken up, and one that nobody ever does. */
const gives = async ({ world }: Town, giver: string, friend: string): Promise<void> => {
  const offer = async (points: number) => (await world.data(giver, 'present.offer', { points })).present
  const { presentId } = await offer(100)
  await offer(150)
  await world.data(friend, 'present.accept', { presentId })
}
