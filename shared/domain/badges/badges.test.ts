import defaults from '../../../config/program'
import { type Badge, type BadgeFacts, BADGES, badgeViews, withAnniversaries, withEarned } from '.'

const TODAY = '2026-11-24'
const FACTS: BadgeFacts = { program: defaults, today: TODAY, joinedOn: TODAY, hasPurchased: false, tier: 'normal', balance: 0 }
const ids = (facts: Partial<BadgeFacts>, had: Badge[] = []) => withEarned(had, { ...FACTS, ...facts }).map(({ id }) => id)

describe('T5: badges', () => {
  it.each([
    ['nothing for having joined', {}, []],
    ['the first purchase', { hasPurchased: true }, ['first-purchase']],
    ['silver', { tier: 'silver' }, ['tier-silver']],
    ['gold, and silver on the way', { tier: 'gold' }, ['tier-silver', 'tier-gold']],
    ['a first anniversary', { joinedOn: '2025-11-24' }, ['anniversary-1']],
    ['not a day before it', { joinedOn: '2025-11-25' }, []],
    ['all anniversaries that passed unseen', { joinedOn: '2023-01-01' }, ['anniversary-1', 'anniversary-2', 'anniversary-3']],
    ['points that are there at once', { balance: 10_000 }, ['points-1000', 'points-10000']],
  ] as const)('%s', (_, facts, earned) => expect(ids(facts)).toEqual(earned))

  it('are given once, and stay with their day', () => {
    const had = withEarned([], { ...FACTS, hasPurchased: true })
    expect(withEarned(had, { ...FACTS, hasPurchased: true, today: '2027-01-01', tier: 'silver' })).toEqual([
      { id: 'first-purchase', on: TODAY },
      { id: 'tier-silver', on: '2027-01-01' },
    ])
  })

  it('of an anniversary are of its own day, however late they are noticed, the 28th for a leap day', () => {
    expect(withAnniversaries([], { joinedOn: '2024-02-29', today: '2026-11-24' })).toEqual([
      { id: 'anniversary-1', on: '2025-02-28' },
      { id: 'anniversary-2', on: '2026-02-28' },
    ])
  })

  it('have names, the latest first, also when their tier has been given up', () => {
    const badges = [
      { id: 'first-purchase', on: '2026-01-01' },
      { id: 'tier-silver', on: '2026-03-01' },
      { id: 'tier-opal', on: '2026-02-01' },
      { id: 'anniversary-3', on: '2026-04-01' },
      { id: 'points-10000', on: '2026-05-01' },
      { id: 'of-a-kind-that-is-gone', on: '2026-06-01' },
    ]
    expect(badgeViews(badges, defaults)).toEqual([
      { id: 'points-10000', on: '2026-05-01', kind: 'milestone', name: '积分达到 10,000' },
      { id: 'anniversary-3', on: '2026-04-01', kind: 'anniversary', name: '入会 3 周年' },
      { id: 'tier-silver', on: '2026-03-01', kind: 'tier', name: '晋升银卡会员' },
      { id: 'tier-opal', on: '2026-02-01', kind: 'tier', name: '晋升会员' },
      { id: 'first-purchase', on: '2026-01-01', kind: 'first_purchase', name: '首次消费' },
    ])
  })

  it.each(Object.entries(BADGES))('of the kind %s are known by their ids', (name, kind) => {
    const all = {
      ...FACTS,
      joinedOn: '2000-01-01',
      hasPurchased: true,
      tier: 'gold',
      balance: 1_000_000,
      bestStreak: 1_000,
      invited: 1_000,
    }
    const earned = kind.earned(all)
    expect(earned.length).toBeGreaterThan(0)
    expect(badgeViews(earned, defaults).map((view) => view.kind)).toEqual(earned.map(() => name))
  })
})
