import fc from 'fast-check'
import { NO_DAILY, RISK_RULES, type RiskPolicy, type RiskRule } from '../program'
import { assess, type RiskFacts } from '.'

const HONEST: RiskFacts = {
  isSelf: false,
  samePhone: false,
  samePerson: false,
  sameDevice: false,
  deviceMembers: 1,
  rejoined: false,
  chain: 0,
  joinedNearby: 0,
  sharedPayment: 0,
  sharedAddress: 0,
  receiverPurchases: 3,
  orderFen: 398_00,
  minFen: 50_00,
}

const POLICY = NO_DAILY.risk

const facts: fc.Arbitrary<RiskFacts> = fc.record({
  isSelf: fc.boolean(),
  samePhone: fc.boolean(),
  samePerson: fc.boolean(),
  sameDevice: fc.boolean(),
  deviceMembers: fc.nat(30),
  rejoined: fc.boolean(),
  chain: fc.nat(5),
  joinedNearby: fc.nat(40),
  sharedPayment: fc.nat(10),
  sharedAddress: fc.nat(10),
  receiverPurchases: fc.nat(10),
  orderFen: fc.option(fc.nat(1_000_00)),
  minFen: fc.nat(100_00),
})

describe('a reward for bringing somebody', () => {
  it('is paid where nothing speaks against it', () => expect(assess(POLICY, HONEST)).toEqual({ outcome: 'pay', score: 0, evidence: [] }))

  it.each<[RiskRule, Partial<RiskFacts>]>([
    ['self', { isSelf: true }],
    ['same_phone', { samePhone: true }],
    ['same_person', { samePerson: true }],
    ['rejoined', { rejoined: true }],
    ['circular', { chain: 3 }],
  ])('is refused for %s alone', (rule, change) => {
    const { outcome, evidence } = assess(POLICY, { ...HONEST, ...change })
    expect({ outcome, rules: evidence.map((one) => one.rule) }).toEqual({ outcome: 'refuse', rules: [rule] })
  })

  it.each<[RiskRule, Partial<RiskFacts>]>([
    ['same_device', { sameDevice: true, deviceMembers: 2 }],
    ['burst', { joinedNearby: 5 }],
    ['shared_payment', { sharedPayment: 1 }],
  ])('waits for somebody to look at it for %s alone', (rule, change) => {
    const { outcome, evidence } = assess(POLICY, { ...HONEST, ...change })
    expect({ outcome, rules: evidence.map((one) => one.rule) }).toEqual({ outcome: 'hold', rules: [rule] })
  })

  it.each<[string, Partial<RiskFacts>]>([
    ['a member who has not bought yet', { receiverPurchases: 0 }],
    ['a small first purchase', { orderFen: 51_00 }],
    ['an office that shares its address', { sharedAddress: 3 }],
    ['a family with a phone for three', { deviceMembers: 3 }],
  ])('is paid all the same to %s', (_, change) => expect(assess(POLICY, { ...HONEST, ...change }).outcome).toBe('pay'))

  it('says to staff what was found, the heaviest first', () =>
    expect(assess(POLICY, { ...HONEST, sharedAddress: 2, sharedPayment: 3 }).evidence.map(({ words }) => words)).toEqual([
      '另有 3 位会员用同一付款方式',
      '另有 2 位会员用同一收货地址',
    ]))
})

describe('laws of risk', () => {
  it('the score is the sum of the evidence, and decides alone', () =>
    fc.assert(
      fc.property(facts, (given) => {
        const { outcome, score, evidence } = assess(POLICY, given)
        expect(evidence.reduce((sum, { weight }) => sum + weight, 0)).toBe(score)
        expect(outcome).toBe(score >= POLICY.refuseFrom ? 'refuse' : score >= POLICY.holdFrom ? 'hold' : 'pay')
      }),
    ))

  it('a rule without weight is silent, and no rule speaks twice', () =>
    fc.assert(
      fc.property(facts, fc.subarray([...RISK_RULES]), (given, off) => {
        const weights = Object.fromEntries(RISK_RULES.map((rule) => [rule, off.includes(rule) ? 0 : POLICY.weights[rule]]))
        const rules = assess({ ...POLICY, weights: weights as RiskPolicy['weights'] }, given).evidence.map(({ rule }) => rule)
        expect(new Set(rules).size).toBe(rules.length)
        expect(rules.some((rule) => off.includes(rule))).toBe(false)
      }),
    ))

  it('one more thing that speaks against it never makes a reward likelier', () => {
    const worse: readonly Partial<RiskFacts>[] = [
      { isSelf: true },
      { samePhone: true },
      { sameDevice: true },
      { rejoined: true },
      { chain: 2 },
    ]
    fc.assert(
      fc.property(facts, fc.constantFrom(...worse), (given, change) => {
        expect(assess(POLICY, { ...given, ...change }).score).toBeGreaterThanOrEqual(assess(POLICY, given).score)
      }),
    )
  })
})
