import everyday from '../../config/programs/everyday'
import simple from '../../config/programs/simple'
import { handIn, lastTrace, photoOf, uploaded, wechatSays } from '../support/everyday'
import { gift, lottery } from '../support/lottery'
import { cropped, pngOf, scene } from '../support/pictures'
import type { Json } from '../support/world'
import { handbook, type Month, type Row, world } from '../support/handbook'

const SMALL = { width: 96, height: 128 }
/** Two days in a row for 1,000 points. */
const activity = (id: string) => ({ ...everyday.daily.activities[0]!, id, days: 2 })
const REFERRAL = { points: 500, returnDays: 7, minFen: 50_00, perMonth: 3 }

/** A friend who joins by the member's invitation. */
const brought = async ({ data, user }: Month, name: string): Promise<string> => {
  const { token } = await data('invite.get')
  return (await world.data(`${user}-${name}`, 'member.join', { consentVersion: '1', inviteToken: token })).memberRef
}

const bought = async (month: Month, memberRef: string, dayAndTime: string): Promise<unknown> =>
  month.sell(398_00, { member: { memberRef } }, dayAndTime)

/** What members do between purchases, sentence by sentence. */
const ROWS: readonly Row[] = [
  {
    id: 'K1',
    says: 'daily check-in: day 1..7 escalating, a make-up card mends the run, the day turns at midnight in Shanghai',
    more: { daily: everyday.daily },
    does: async ({ at, data, until }) => {
      const points: number[] = []
      for (const day of ['02T23:59', '03T00:00', '05T08:00']) {
        await until(day)
        points.push((await data('checkin.do')).points)
      }
      const { run, cardsLeft } = await data('checkin.makeUp', { day: at('04T00:00').slice(0, 10) })
      await until('06T08:00')
      return [points, run, cardsLeft, (await data('checkin.do')).points, (await data('checkin.month')).done.length]
    },
    gives: [[1, 2, 1], 4, 1, 5, 5],
  },
  {
    id: 'K2',
    says: 'daily and weekly tasks, each given once in its period; what was bought for is held',
    more: { daily: everyday.daily },
    does: async ({ buy, data, until }) => {
      await buy(500_00, {}, '05T10:00')
      const { token } = await data('browse.begin', { taskId: 'browse-daily', sku: 'TEA-001' })
      await until('05T10:01')
      await data('browse.finish', { token })
      const browsed = await data('task.claim', { taskId: 'browse-daily' })
      const again = await data('task.claim', { taskId: 'browse-daily' })
      const { pending } = await data('task.claim', { taskId: 'buy-weekly' })
      return [browsed.points, again, pending, (await data('card.get')).balance]
    },
    gives: [3, expect.objectContaining({ points: 3, balance: 503 }), 50, 503],
  },
  {
    id: 'K3',
    says: 'so many days in a row with a photo earn the reward; who has bought nothing is told before joining',
    more: { daily: { ...simple.daily, activities: [activity('in-a-row')] } },
    does: async ({ user, buy, data, until }) => {
      const look = async () => {
        const { mayJoin, notEligible = null, left, finished } = await data('activity.get', { activityId: 'in-a-row' })
        return [mayJoin, notEligible, left, finished]
      }
      const looks = [await look()]
      await buy(100_00)
      await data('activity.join', { activityId: 'in-a-row' })
      for (const day of ['06', '07']) {
        await until(`${day}T10:00`)
        await photoOf(world, user, scene(9_000 + Number(day), SMALL), 'in-a-row')
        await wechatSays(world, await lastTrace(world), 'pass')
        looks.push(await look())
      }
      return [...looks, (await data('card.get')).balance]
    },
    gives: [[false, 'no_purchase', 2, false], [false, null, 1, false], [false, null, 0, true], 1_100],
  },
  {
    id: 'K4',
    says: 'a photo counts once it has passed, and one that was used by anybody never again',
    more: { daily: { ...simple.daily, activities: [activity('once-used')] } },
    does: async ({ user, buy, data, until }) => {
      const picture = scene(9_100, SMALL)
      await buy(100_00)
      await data('activity.join', { activityId: 'once-used' })
      const { state } = await photoOf(world, user, picture, 'once-used')
      const before = (await data('activity.get', { activityId: 'once-used' })).left
      await wechatSays(world, await lastTrace(world), 'pass')
      const after = (await data('activity.get', { activityId: 'once-used' })).left
      await until('06T10:00')
      const again = await handIn(
        world,
        user,
        await uploaded(world, user, pngOf(cropped(picture, { scale: 0.8 })), 'once-used'),
        'once-used',
      )
      return [state, before, after, again.ok ? null : again.error.code]
    },
    gives: ['checking', 2, 1, 'photo_used'],
  },
  {
    id: 'K6',
    says: 'a point lottery burns points, wins by published odds under a commitment, and never gives more than its stock',
    more: { daily: { ...simple.daily, lotteries: [lottery('handbook', [gift('cup', 1_000_000, 1)])] } },
    does: async ({ buy, data }) => {
      await buy(100_00)
      const draw = async () => {
        const { prize, balance } = await data('lottery.draw', { lotteryId: 'handbook' })
        return [prize?.prizeId ?? null, balance]
      }
      const draws = [await draw(), await draw()]
      const { prizes, commitment } = await data('lottery.get', { lotteryId: 'handbook' })
      return [draws, prizes[0].ppm, prizes[0].left, commitment.length]
    },
    gives: [
      [
        ['cup', 90],
        [null, 80],
      ],
      1_000_000,
      0,
      64,
    ],
  },
  {
    id: 'K5',
    says: 'opening a shared card gives nothing; a different friend who takes part gives 10, once for ever',
    more: { daily: { ...simple.daily, checkIn: everyday.daily.checkIn, sharing: { points: 10, perDay: 3 }, pointsPerDay: 100 } },
    does: async ({ data, user, buy, until }) => {
      await buy(100_00)
      const { token } = await data('share.get')
      await world.data(`${user}-looks`, 'share.open', { token })
      await world.join(`${user}-friend`)
      const balances = [(await data('card.get')).balance]
      for (const moment of ['06T10:00', '07T10:00']) {
        await until(moment)
        await world.data(`${user}-friend`, 'checkin.do', { via: token })
        balances.push((await data('card.get')).balance)
      }
      return balances
    },
    gives: [100, 110, 110],
  },
  {
    id: 'R1',
    says: '500 points to the inviter only after the new member’s first purchase and its return window',
    more: { daily: { ...simple.daily, referral: REFERRAL } },
    does: async (month) => {
      await month.buy(100_00)
      const friend = await brought(month, 'friend')
      const balances = [(await month.data('card.get')).balance]
      await bought(month, friend, '05T10:00')
      for (const moment of ['12T23:59', '13T00:30']) {
        await month.until(moment)
        balances.push((await month.data('card.get')).balance)
      }
      return balances
    },
    gives: [100, 100, 600],
  },
  {
    id: 'R2',
    says: 'at most 3 rewarded referrals per inviter and calendar month',
    more: { daily: { ...simple.daily, referral: REFERRAL } },
    does: async (month) => {
      await month.buy(100_00)
      for (const name of ['a', 'b', 'c', 'd']) await bought(month, await brought(month, name), '05T10:00')
      await month.until('14T10:00')
      const { rewardedThisMonth, invitees } = await month.data('invite.get')
      return [rewardedThisMonth, invitees.map(({ state }: Json) => state).sort(), (await month.data('card.get')).balance]
    },
    gives: [3, ['over_limit', 'rewarded', 'rewarded', 'rewarded'], 1_600],
  },
  {
    id: 'R3',
    says: 'members who re-join are not counted, and R4: the member gets a hint, not the reason',
    more: { daily: { ...simple.daily, referral: REFERRAL } },
    does: async (month) => {
      await month.buy(100_00)
      await world.join(`${month.user}-again`)
      await world.data(`${month.user}-again`, 'member.leave', { confirm: 'leave', balance: 0 })
      await bought(month, await brought(month, 'again'), '05T10:00')
      await month.until('14T10:00')
      const { invitees } = await month.data('invite.get')
      return [invitees[0].state, invitees[0].hint, (await month.data('card.get')).balance]
    },
    gives: ['refused', '不符合邀请规则，如有疑问可联系门店', 100],
  },
]

handbook(ROWS)
