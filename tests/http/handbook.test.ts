import everyday from '../../config/programs/everyday'
import simple from '../../config/programs/simple'
import type { Program, Reward } from '../../shared/domain/program'
import { line, rule, times } from '../support/earning'
import { handIn, lastTrace, photoOf, uploaded, wechatSays } from '../support/everyday'
import { gift, lottery } from '../support/lottery'
import { cropped, pngOf, scene } from '../support/pictures'
import { type Json, World } from '../support/world'

/**
 * The handbook of a trade, sentence by sentence, in the built product. Each row has a month of its own from 2027 on, with a version of the
 * programme that is in force in that month alone, and a member who has just joined.
 */
interface Month {
  readonly index: number
  /** `05T12:00` → that instant of the month, ISO. */
  at(dayAndTime: string): string
  readonly member: string
  readonly user: string
  /** Buys and answers the points that can be spent at once. */
  buy(amountFen: number, more?: Record<string, unknown>, dayAndTime?: string): Promise<number>
  /** The whole answer to a purchase. */
  sell(amountFen: number, more?: Record<string, unknown>, dayAndTime?: string): Promise<Json>
  data(action: string, input?: unknown): Promise<Json>
  until(dayAndTime: string): Promise<void>
}

interface Row {
  readonly id: string
  readonly says: string
  readonly earning?: Partial<Program['earning']>
  readonly more?: Partial<Program>
  readonly does: (month: Month) => Promise<unknown>
  readonly gives: unknown
}

const AVATAR = {
  type: 'image/png',
  base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
}
const SMALL = { width: 96, height: 128 }
/** Two days in a row for 1,000 points. */
const activity = (id: string) => ({ ...everyday.daily.activities[0]!, id, days: 2 })
const BONUS = { kind: 'bonus', points: 100 } as const
const ONCE = { per: 'member', period: 'lifetime', points: null, times: 1 } as const
const stacking = (change: Partial<Program['earning']['stacking']>) => ({ ...simple.earning.stacking, ...change })
const reward = (on: Reward['on'], points: number, change: Partial<Reward> = {}): Reward => ({
  id: on.replace('_', '-'),
  on,
  name: on,
  points,
  amount: null,
  tiers: [],
  holdDays: 0,
  caps: [],
  ...change,
})
const REFERRAL = { points: 500, returnDays: 7, minFen: 50_00, perMonth: 3 }

/** A friend who joins by the member's invitation. */
const brought = async ({ data, user }: Month, name: string): Promise<string> => {
  const { token } = await data('invite.get')
  return (await world.data(`${user}-${name}`, 'member.join', { consentVersion: '1', inviteToken: token })).memberRef
}

const bought = async (month: Month, memberRef: string, dayAndTime: string): Promise<unknown> =>
  month.sell(398_00, { member: { memberRef } }, dayAndTime)

const TWO = [rule('day', times(2000), [], { name: '会员日' }), rule('holiday', times(1500), [], { name: '节日' })]

const ROWS: readonly Row[] = [
  { id: 'E1', says: '1 元 = 1 分', does: ({ buy }) => buy(39_800), gives: 398 },
  { id: 'E1', says: 'or 1 per 10 元', earning: { perFen: 10_00 }, does: ({ buy }) => buy(39_800), gives: 39 },
  {
    id: 'E1',
    says: 'remainders are dropped',
    earning: { perFen: 10_00 },
    does: async ({ buy }) => [await buy(9_90), await buy(9_90)],
    gives: [0, 0],
  },
  {
    id: 'E1',
    says: 'or carried',
    earning: { perFen: 10_00, remainder: 'carry' },
    does: async ({ buy }) => [await buy(9_90), await buy(9_90)],
    gives: [0, 1],
  },
  {
    id: 'E1',
    says: 'excluded categories and SKUs earn nothing, and the member can see why',
    earning: { excludedSkus: ['X1'] },
    does: async ({ sell }) => {
      const lines = [line('A', 100_00), line('G', 50_00, { category: 'gift-card' }), line('X1', 20_00)]
      const { points, explanation } = await sell(170_00, { lines })
      return [points, explanation.filter((step: string) => step.includes('不计分')).sort()]
    },
    gives: [100, ['其中 20 元不计分:商品 X1 不参与积分', '其中 50 元不计分:礼品卡不参与积分']],
  },
  {
    id: 'E1',
    says: 'excluded channels and group purchases earn nothing',
    does: ({ buy }) => buy(100_00, { channel: 'group-buy' }),
    gives: 0,
  },
  {
    id: 'E2',
    says: 'a member day gives double, once a month',
    earning: { rules: [rule('day', times(2000), [{ kind: 'month_days', days: [18] }])] },
    does: async ({ buy }) => [await buy(100_00, {}, '17T23:59'), await buy(100_00, {}, '18T00:00'), await buy(100_00, {}, '19T00:00')],
    gives: [100, 200, 100],
  },
  {
    id: 'E2',
    says: 'the birthday month gives double',
    earning: { rules: [rule('birthday', times(2000), [{ kind: 'birthday', span: 'month' }])] },
    does: async ({ buy, data, at }) => {
      const before = await buy(100_00)
      await data('profile.update', { birthday: `${at('01T00:00').slice(5, 7)}-20` })
      return [before, await buy(100_00)]
    },
    gives: [100, 200],
  },
  {
    id: 'E2',
    says: 'holidays give more, on their days',
    earning: { rules: [rule('holiday', times(1500), [{ kind: 'dates', days: ['2027-09-15', '2027-09-16'], name: '中秋节' }])] },
    does: async ({ buy }) => [await buy(100_00, {}, '14T23:59'), await buy(100_00, {}, '15T00:00')],
    gives: [100, 150],
  },
  {
    id: 'E2',
    says: 'the tier multiplies',
    more: { tiers: simple.tiers.map((tier, i) => ({ ...tier, growth: [0, 100, 10_000][i]!, multiplierPermille: [1000, 1200, 1500][i]! })) },
    does: async ({ buy }) => [await buy(100_00), await buy(100_00)],
    gives: [100, 120],
  },
  {
    id: 'E2',
    says: 'the first purchase gives more, once',
    earning: { rules: [rule('first', BONUS, [{ kind: 'first_purchase' }], { caps: [ONCE] })] },
    does: async ({ buy }) => [await buy(100_00), await buy(100_00)],
    gives: [200, 100],
  },
  {
    id: 'E2',
    says: 'spend 500 get 200, for every 500',
    earning: { rules: [rule('every', { kind: 'bonus_per', fen: 500_00, points: 200 })] },
    does: async ({ buy }) => [await buy(499_99), await buy(500_00), await buy(1_500_00)],
    gives: [499, 700, 2_100],
  },
  {
    id: 'E2',
    says: 'stacking is explicit: the best',
    earning: { rules: TWO, stacking: stacking({ multipliers: 'best' }) },
    does: ({ buy }) => buy(100_00),
    gives: 200,
  },
  {
    id: 'E2',
    says: 'or added',
    earning: { rules: TWO, stacking: stacking({ multipliers: 'add' }) },
    does: ({ buy }) => buy(100_00),
    gives: 250,
  },
  {
    id: 'E2',
    says: 'or multiplied',
    earning: { rules: TWO, stacking: stacking({ multipliers: 'multiply' }) },
    does: ({ buy }) => buy(100_00),
    gives: 300,
  },
  {
    id: 'E3',
    says: 'completing the profile and buying for the first time are rewarded, each once',
    earning: { rules: [rule('first', BONUS, [{ kind: 'first_purchase' }], { caps: [ONCE] })] },
    more: { rewards: [reward('profile', 50)] },
    does: async ({ buy, data }) => {
      await data('profile.update', { nickname: '会员甲', birthday: '05-20' })
      for (let i = 0; i < 2; i++) await data('profile.update', { avatar: AVATAR })
      await buy(100_00)
      return (await data('card.get')).balance
    },
    gives: 250,
  },
  {
    id: 'E3',
    says: 'reviews earn, with a cap a day',
    more: { rewards: [reward('review', 10, { caps: [{ per: 'member', period: 'day', points: null, times: 1 }] })] },
    does: async ({ member, at, index, until }) => {
      await until('06T13:00')
      const review = async (name: string, dayAndTime: string) => {
        const event = { eventId: `R${index}-${name}`, kind: 'review', member: { memberRef: member }, occurredAt: at(dayAndTime) }
        const { body } = await world.till('/till/v1/events', event)
        return body.data.points
      }
      return [await review('a', '05T10:00'), await review('b', '05T11:00'), await review('c', '06T10:00')]
    },
    gives: [10, 0, 10],
  },
  {
    id: 'E3',
    says: 'top-ups earn by their amount, with a cap a month',
    more: {
      rewards: [
        reward('top_up', 0, { amount: { points: 1, perFen: 10_00 }, caps: [{ per: 'member', period: 'month', points: 60, times: null }] }),
      ],
    },
    does: async ({ member, at, index, until }) => {
      await until('05T13:00')
      const named = { kind: 'top_up', member: { memberRef: member }, occurredAt: at('05T10:00'), amountFen: 500_00 }
      const answers = [
        await world.till('/till/v1/events', { eventId: `T${index}-a`, ...named }),
        await world.till('/till/v1/events', { eventId: `T${index}-b`, ...named }),
      ]
      return answers.map(({ body }) => body.data.points)
    },
    gives: [50, 10],
  },
  {
    id: 'E5',
    says: 'old entries keep their version',
    does: async ({ sell, data }) => {
      const { entryId } = await sell(100_00)
      return (await data('points.explain', { entryId })).programVersion
    },
    gives: expect.stringMatching(/^H\d+$/),
  },
  {
    id: 'E6',
    says: 'caps hold per member, and per day',
    earning: { rules: [rule('capped', times(2000), [], { caps: [{ per: 'member', period: 'day', points: 150, times: null }] })] },
    does: async ({ buy }) => [await buy(100_00, {}, '05T10:00'), await buy(100_00, {}, '05T11:00'), await buy(100_00, {}, '06T10:00')],
    gives: [200, 150, 200],
  },
  {
    id: 'E6',
    says: 'per store',
    earning: { rules: [rule('stored', times(2000), [], { caps: [{ per: 'store', period: 'day', points: 120, times: null }] })] },
    does: async ({ buy }) => [await buy(100_00), await buy(100_00)],
    gives: [200, 120],
  },
  {
    id: 'E6',
    says: 'and per campaign',
    earning: { rules: [rule('budgeted', times(2000), [], { budget: { points: 130 } })] },
    does: async ({ buy }) => [await buy(100_00), await buy(100_00), await buy(100_00)],
    gives: [200, 130, 100],
  },
  {
    id: 'E6',
    says: 'and over everything that purchases give',
    earning: { caps: [{ per: 'member', period: 'month', points: 150, times: null }] },
    does: async ({ buy }) => [await buy(100_00), await buy(100_00), await buy(100_00)],
    gives: [100, 50, 0],
  },
  {
    id: 'L4',
    says: 'credit is real-time: receipt lines at the till, the same sentence in the inbox',
    does: async ({ sell, data }) => {
      const { message, receipt } = await sell(398_00)
      const { items } = await data('inbox.list')
      return [message, receipt, items[0].body]
    },
    gives: [
      '您本次消费 398 元,获得 398 分,当前积分 398',
      ['消费 398 元', '本次积分 +398 分', '当前积分 398'],
      '您本次消费 398 元,获得 398 分,当前积分 398',
    ],
  },
  {
    id: 'L6',
    says: 'a rule may hold points until the return window ends',
    earning: { rules: [rule('held', { kind: 'bonus_per', fen: 100_00, points: 50 }, [], { holdDays: 7 })] },
    does: async ({ sell, data, until }) => {
      const { points, pending } = await sell(100_00, {}, '05T10:00')
      const balances: number[] = []
      for (const moment of ['11T23:59', '12T00:00']) {
        await until(moment)
        balances.push((await data('card.get')).balance)
      }
      return [points, pending, balances]
    },
    gives: [100, 50, [100, 150]],
  },
  {
    id: 'L9',
    says: 'a purchase without a member is claimed within its window, once, by the rules at its payment',
    earning: { rules: [rule('day', times(2000), [{ kind: 'month_days', days: [5] }])] },
    does: async ({ sell, data, user, until }) => {
      const { claimCode } = await sell(100_00, { member: undefined }, '05T10:00')
      await until('20T10:00')
      const { points } = await data('receipt.claim', { claimCode })
      await world.join(`${user}-too`)
      const again = await world.call(`${user}-too`, 'receipt.claim', { claimCode })
      return [points, again.ok, again.ok ? null : again.error.code]
    },
    gives: [200, false, 'claim_taken'],
  },
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

let world: World
const FIRST_YEAR = 2027
const monthOf = (index: number): string => `${FIRST_YEAR + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`

beforeAll(async () => {
  world = await World.start({ clockStart: Date.parse('2026-12-31T10:00:00+08:00'), mediaCheckMs: null })
  const documents = ROWS.map(({ earning, more }, index) => {
    const version = `H${index}`
    const effectiveFrom = `${monthOf(index)}-01T00:00:00+08:00`
    return JSON.stringify({ _id: version, ...simple, ...more, version, effectiveFrom, earning: { ...simple.earning, ...earning } })
  })
  const { endpoint } = world.running.emulator.contents
  const request = { action: 'database.insertDocument', envName: 'local-env', collectionName: 'programs', data: documents }
  expect((await endpoint.handle(request))['code']).toBeUndefined()
})
afterAll(() => world.close())

const openMonth = async (index: number): Promise<Month> => {
  const at = (dayAndTime: string) => `${monthOf(index)}-${dayAndTime}:00+08:00`
  const until = async (dayAndTime: string) => {
    if ((await world.now()) < Date.parse(at(dayAndTime))) await world.setClock(at(dayAndTime))
  }
  await until('01T09:00')
  const user = `o-month-${index}`
  const member = await world.join(user)
  let orders = 0
  const sell = async (amountFen: number, more: Record<string, unknown> = {}, dayAndTime = '05T10:00') => {
    await until(dayAndTime)
    const named = { paidAt: at(dayAndTime), member: { memberRef: member }, ...more }
    return World.ok(await world.purchase(`H${index}-${++orders}`, amountFen, named), 201)
  }
  const buy = async (...sale: Parameters<Month['sell']>) => (await sell(...sale)).points
  return { index, at, member, user, buy, sell, until, data: (action, input) => world.data(user, action, input) }
}

it.each(ROWS.map((row, index) => [row.id, row.says, index, row] as const))('%s: %s', async (_id, _says, index, { does, gives }) =>
  expect(await does(await openMonth(index))).toEqual(gives),
)

it('the ledger proves itself after all of these versions', async () => expect((await world.audit()).faults).toEqual([]))
