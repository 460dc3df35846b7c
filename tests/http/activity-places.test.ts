import { ACTIVITY, page, worldWithActivity } from '../support/everyday'
import type { World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await worldWithActivity({ places: 3, eligibility: null })
})
afterAll(() => world.close())

it('takes exactly as many as there are places, however many come at once', async () => {
  const users = Array.from({ length: 8 }, (_, i) => `o-place-${i}`)
  for (const user of users) await world.join(user)
  const join = (user: string) => world.call(user, 'activity.join', { activityId: ACTIVITY }, 'member', `join-${user}`)
  const answers = await Promise.all(users.map(join))
  const again = await Promise.all(users.filter((_, i) => !answers[i]!.ok).map(join))
  expect([...answers, ...again].filter(({ ok }) => ok)).toHaveLength(3)
  expect(await page(world, 'o-nobody')).toMatchObject({ placesLeft: 0 })
  const late = users.find((_, i) => !answers[i]!.ok)!
  expect(await join(late)).toMatchObject({ error: { code: 'sold_out' } })
  expect(await page(world, late)).toMatchObject({ mayJoin: false, notEligible: 'full' })
  const first = users.find((_, i) => answers[i]!.ok)!
  expect(await join(first)).toEqual(answers[users.indexOf(first)])
})
