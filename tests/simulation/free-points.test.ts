import fc from 'fast-check'
import everyday from '../../config/programs/everyday'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

/** Everything that a member can ask for by himself, without anybody buying anything. */
const MOVES = ['checkin', 'makeUp', 'browse', 'claim', 'profile', 'race', 'share', 'later'] as const

const move = fc.record({ who: fc.nat(1), what: fc.constantFrom(...MOVES), pick: fc.nat(50) })

const AVATAR = {
  type: 'image/png',
  base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
}

let world: World
beforeAll(async () => {
  world = await World.start({ program: 'everyday' })
})
afterAll(() => world.close())

const dayOf = async (shift: number): Promise<string> => (await world.iso(shift * 86_400_000)).slice(0, 10)

/** One wish; whether it is granted does not matter here. */
const wish = async (user: string, friend: string, what: (typeof MOVES)[number], pick: number): Promise<void> => {
  if (what === 'checkin') await world.call(user, 'checkin.do')
  if (what === 'makeUp') await world.call(user, 'checkin.makeUp', { day: await dayOf(-(pick % 9)) })
  if (what === 'profile') await world.call(user, 'profile.update', { nickname: '会员甲', birthday: '05-20', avatar: AVATAR })
  if (what === 'race') await world.call(user, 'race.opt', { joined: pick % 2 === 0 })
  if (what === 'later') await world.advance(`PT${(pick % 30) + 1}H`)
  if (what === 'share') await world.call(user, 'checkin.do', { via: (await world.data(friend, 'share.get')).token })
  if (what === 'browse') await browse(user, everyday.daily.products[pick % everyday.daily.products.length]!.sku)
  if (what === 'claim') await Promise.all(everyday.daily.tasks.map(({ id }) => world.call(user, 'task.claim', { taskId: id })))
}

const browse = async (user: string, sku: string): Promise<void> => {
  const begun = await world.call(user, 'browse.begin', { taskId: 'browse-daily', sku })
  await world.advance('PT15S')
  if (begun.ok) await world.call(user, 'browse.finish', { token: begun.data.token })
}

/** What came in on each day, held points included. */
const perDay = async (memberId: string): Promise<Map<string, number>> => {
  const days = new Map<string, number>()
  for (const { at, points, held = [] } of (await stored(world, 'entries', { memberId })) as Json[]) {
    const came = points + held.reduce((sum: number, lot: Json) => sum + lot.points, 0)
    days.set(at.slice(0, 10), (days.get(at.slice(0, 10)) ?? 0) + came)
  }
  return days
}

let towns = 0

it('lets no two members, whatever they ask for, come to more than the free points of a day without a purchase', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 25 }), async (moves) => {
      const users = [`o-free-${++towns}-a`, `o-free-${towns}-b`]
      const members = [await world.join(users[0]!), await world.join(users[1]!)]
      for (const { who, what, pick } of moves) await wish(users[who]!, users[1 - who]!, what, pick)
      for (const member of members)
        for (const sum of (await perDay(member)).values()) expect(sum).toBeLessThanOrEqual(everyday.daily.pointsPerDay)
    }),
    { numRuns: 15 },
  )
  expect((await world.audit()).faults).toEqual([])
}, 120_000)
