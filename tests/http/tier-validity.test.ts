/** @jest-environment ./config/jest/host-zone.cjs */
import { type Json, World } from '../support/world'

/** Years pass here, so one zone has to do; `tier-midnight.test.ts` beside the job looks at the midnights of others. */
describe('with the functions running in Apia', () => {
  let world: World
  let orders = 0
  beforeAll(async () => {
    setHostZone('Pacific/Apia')
    world = await World.start({ program: 'program', clockStart: Date.parse('2027-02-01T10:00:00+08:00') })
  })
  afterAll(() => world.close())

  /** A member who joins on a day, and what can be done and seen from then on. */
  const member = async (user: string) => {
    const memberRef = await world.join(user)
    const standing = async (): Promise<Json> => (await world.data(user, 'program.get')).standing
    return {
      memberRef,
      standing,
      buy: async (yuan: number) =>
        World.ok(await world.purchase(`V-${++orders}`, yuan * 100, { member: { memberRef } }), 201).explanation as string[],
      history: async () => (await world.data(user, 'points.list')).items.map(({ title }: Json) => title) as string[],
      inbox: async () =>
        (await world.data(user, 'inbox.list', { limit: 50 })).items.map(({ title, body }: Json) => `${title}：${body}`) as string[],
    }
  }
  let rises: Awaited<ReturnType<typeof member>>
  let sleeps: Awaited<ReturnType<typeof member>>

  it('joining begins a validity, and who rises on a leap day is silver until the last of February', async () => {
    sleeps = await member('o-sleeps')
    rises = await member('o-rises')
    expect(await rises.standing()).toMatchObject({ tier: 'normal', tierUntil: '2029-02-01', outlook: 'dormant', periodGrowth: 0 })
    await sleeps.buy(88)
    await world.leap({ now: '2028-02-29T23:59:00+08:00' })
    expect(await rises.buy(12_000)).toEqual(expect.arrayContaining(['成长值 +12,000,升级为银卡会员', '银卡会员有效期至 2030-02-28']))
    expect(await rises.standing()).toMatchObject({
      ...{ tier: 'silver', growth: 12_000, tierUntil: '2030-02-28', periodGrowth: 0, keepMissing: 10_000 },
      ...{ nextTier: { tier: 'gold', missing: 38_000 } },
      badges: expect.arrayContaining([
        expect.objectContaining({ id: 'tier-silver', name: '晋升银卡会员', on: '2028-02-29' }),
        expect.objectContaining({ id: 'anniversary-1', on: '2028-02-01' }),
      ]),
    })
    expect((await rises.inbox()).join()).toContain('恭喜升级为银卡会员：您的成长值已达到 12,000，即日起为银卡会员，有效期至 2030-02-28')
  })

  it('what would end in a downgrade is announced a month before, with the figure', async () => {
    await rises.buy(6_800)
    await world.leap({ now: '2030-01-28T12:00:00+08:00' })
    expect((await rises.inbox()).join()).not.toContain('即将到期')
    await world.setClock('2030-01-30T12:00:00+08:00')
    expect((await rises.inbox()).filter((words) => words.startsWith('银卡会员即将到期'))).toEqual([
      '银卡会员即将到期：您的银卡会员有效期至 2030-02-28，再消费 3,200 元即可保级；未达到时将调整为普通会员。',
    ])
  })

  it('the tier lasts to the end of its last day in Shanghai, and falls with the midnight after, before any job has run', async () => {
    await world.setClock('2030-02-28T23:59:59+08:00')
    expect(await rises.standing()).toMatchObject({ tier: 'silver', outlook: 'downgrade' })
    await world.setClock('2030-03-01T00:00:00+08:00')
    expect(await rises.standing()).toMatchObject({ tier: 'normal', growth: 6_800, tierUntil: '2032-02-28', periodGrowth: 0 })
    expect((await world.till('/till/v1/members/lookup', { code: (await world.data('o-rises', 'code.get')).code })).body.data.tier).toBe(
      'normal',
    )
    expect(await rises.history()).not.toContain('会员等级调整为普通会员')
    await world.advance('PT1H')
    expect((await rises.history())[0]).toBe('会员等级调整为普通会员')
    expect((await rises.inbox())[0]).toContain('期间成长值 6,800，现为普通会员，有效期至 2032-02-28')
  })

  it('who bought nothing in a whole validity sleeps: points are kept and shown, not spendable, and wake with the next purchase', async () => {
    // A validity in which was bought, and then one in which was not.
    await world.leap({ now: '2031-02-01T23:59:00+08:00' })
    expect(await sleeps.history()).toContain('普通会员续期')
    expect(await sleeps.standing()).toMatchObject({ growth: 88, tierUntil: '2031-02-01', outlook: 'dormant' })
    await world.setClock('2031-02-02T00:00:00+08:00')
    expect(await sleeps.standing()).toMatchObject({ tier: 'normal', growth: 0, dormantSince: '2031-02-02' })
    expect((await world.data('o-sleeps', 'me.get')).member).toMatchObject({ dormantSince: '2031-02-02' })
    expect((await sleeps.buy(50)).join('\n')).toContain('会员已唤醒')
    expect(await sleeps.standing()).toMatchObject({ periodGrowth: 50, tierUntil: '2033-02-02', outlook: 'keep' })
    expect(await sleeps.standing()).not.toHaveProperty('dormantSince')
  })

  it('the audit finds nothing after all of this', async () => expect((await world.audit()).faults).toEqual([]))
})
