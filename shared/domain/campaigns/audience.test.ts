import standard from '../../../config/program'
import type { Shopper } from '../earning'
import type { Condition } from '../program'
import { announced, notMine } from '.'

const SHOPPER: Shopper = { tier: 'normal', birthday: null, isFirstPurchase: false, carryFen: 0, capCounts: {} }

const announcement = (...when: Condition[]) => {
  const rule = {
    ...standard.earning.rules[0]!,
    when: [{ kind: 'dates' as const, days: ['2027-05-31', '2027-06-01'], name: '节' }, ...when],
  }
  const program = { ...standard, earning: { ...standard.earning, rules: [rule] } }
  return announced(program, Date.parse('2027-05-30T12:00:00+08:00'), { paused: new Set() })[0]!
}

const TIERS: Condition = { kind: 'tiers', tiers: ['gold'] }
const MONTH: Condition = { kind: 'birthday', span: 'month' }

test.each<[string, Condition[], Partial<Shopper> | null, string | undefined]>([
  ['is for every member', [], {}, undefined],
  ['is for nobody who has not joined', [], null, 'not_joined'],
  ['asks for a tier', [TIERS], {}, 'tier'],
  ['is for the tier it asks for', [TIERS], { tier: 'gold' }, undefined],
  ['asks for a birthday that is not known', [MONTH], {}, 'birthday_unknown'],
  ['asks for a birthday of another month', [MONTH], { birthday: '07-01' }, 'birthday'],
  ['is for a birthday in the second of its months', [MONTH], { birthday: '06-20' }, undefined],
  ['is for a birthday on its last day', [{ kind: 'birthday', span: 'day' }], { birthday: '06-01' }, undefined],
  ['asks for a first purchase', [{ kind: 'first_purchase' }], {}, 'first_purchase'],
  ['is for a first purchase to come', [{ kind: 'first_purchase' }], { isFirstPurchase: true }, undefined],
  [
    'leaves open what will be bought, and where',
    [
      { kind: 'stores', stores: ['S009'] },
      { kind: 'min_amount', fen: 1 },
    ],
    {},
    undefined,
  ],
])('a campaign %s', (_, when, shopper, reason) =>
  expect(notMine(announcement(...when), shopper && { ...SHOPPER, ...shopper })).toBe(reason),
)
