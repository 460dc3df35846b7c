import type { Program } from '../../shared/domain/program'
import standard from '../program'

/** Everything at once: two member days a month, a birthday month, a first purchase, 满 500 加赠 200 all year, and all of it multiplies. */
const generous: Program = {
  ...standard,
  version: 'generous-1',
  earning: {
    ...standard.earning,
    stacking: { multipliers: 'multiply', bonuses: 'all', order: 'multiply_then_add', mostPermille: 10_000, rounding: 'floor' },
    rules: [
      {
        id: 'member-day',
        name: '会员日',
        period: null,
        when: [{ kind: 'month_days', days: [8, 28] }],
        effect: { kind: 'multiply', permille: 2000 },
        holdDays: null,
        caps: [],
        budget: null,
      },
      {
        id: 'birthday-month',
        name: '生日月',
        period: null,
        when: [{ kind: 'birthday', span: 'month' }],
        effect: { kind: 'multiply', permille: 2000 },
        holdDays: null,
        caps: [],
        budget: null,
      },
      {
        id: 'first-purchase',
        name: '首单礼',
        period: null,
        when: [{ kind: 'first_purchase' }],
        effect: { kind: 'bonus', points: 100 },
        holdDays: null,
        caps: [{ per: 'member', period: 'lifetime', points: null, times: 1 }],
        budget: null,
      },
      {
        id: 'every-500',
        name: '满 500 加赠 200',
        period: null,
        when: [],
        effect: { kind: 'bonus_per', fen: 500_00, points: 200 },
        holdDays: 7,
        caps: [],
        budget: null,
      },
    ],
    caps: [],
  },
  rewards: [
    { id: 'welcome', on: 'join', name: '入会礼', points: 100, amount: null, tiers: [], holdDays: 0, caps: [] },
    { id: 'birthday', on: 'birthday', name: '生日礼', points: 200, amount: null, tiers: [], holdDays: 0, caps: [] },
    ...standard.rewards,
  ],
  // Nothing pauses by itself: what it costs is to be seen, not to be prevented.
  cost: { permille: 1000, valueFen: 1, windowDays: 30, basis: 'issued' },
}

export default generous
