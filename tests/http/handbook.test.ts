import simple from '../../config/programs/simple'
import type { Program, Reward } from '../../shared/domain/program'
import { line, rule, times } from '../support/earning'
import { handbook, type Row, world } from '../support/handbook'

const AVATAR = {
  type: 'image/png',
  base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
}
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
]

handbook(ROWS)
