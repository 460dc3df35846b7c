import { DYING, dyingMember, expiringOf, worldOfDying } from '../support/expiring'
import { stored } from '../support/stored'
import type { World } from '../support/world'

const LAST = 1

it('gives the last gift to one of a hundred members who want it at once, and nobody else loses a point', async () => {
  const offers = DYING.rescue.offers.map((offer) => (offer.kind === 'gift' ? { ...offer, stock: LAST } : offer))
  const world: World = await worldOfDying({ clockStart: Date.parse('2026-12-10T10:00:00+08:00') }, { rescue: { ...DYING.rescue, offers } })
  try {
    const users = [...Array(100)].map((_, i) => `o-wants-${i}`)
    for (const user of users) await dyingMember(world, user, 300)
    // As the client does it: the same request again while the answer is not a definite one.
    const tap = async (user: string): Promise<string> => {
      for (;;) {
        const answer = await world.call(user, 'rescue.take', { offerId: 'cream' }, 'member', 'last-one')
        if (answer.ok || answer.error.retry !== 'same_request') return answer.ok ? 'taken' : answer.error.code
      }
    }
    const outcomes = await Promise.all(users.map(tap))
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(LAST)
    expect(outcomes.filter((outcome) => outcome === 'sold_out')).toHaveLength(99)
    expect(await stored(world, 'prizes')).toHaveLength(LAST)
    expect(await stored(world, 'guards', { _id: 'rescue:cream' })).toMatchObject([{ taken: LAST }])
    const balances = (await stored(world, 'accounts')).map(({ balance }) => balance)
    expect(balances.filter((balance) => balance === 300)).toHaveLength(99)
    expect((await expiringOf(world, users[0]!)).offers[0]).toMatchObject({ left: 0, hint: expect.any(String) })
    expect((await world.audit()).faults).toEqual([])
  } finally {
    await world.close()
  }
}, 120_000)
