import { stored } from '../support/stored'
import { World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await World.start({ program: 'everyday' })
})
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

let people = 0

const joins = async (more: { inviteToken?: string; device?: string } = {}) => {
  const user = `o-share-${++people}`
  return { user, memberRef: (await world.data(user, 'member.join', { consentVersion: '1', ...more })).memberRef as string }
}

/** One who has bought, and the token of the card that is shared. */
const sharer = async (device?: string) => {
  const member = await joins(device === undefined ? {} : { device })
  World.ok(await world.purchase(`SHARE-${people}`, 100_00, { member: { memberRef: member.memberRef } }), 201)
  return { ...member, token: (await world.data(member.user, 'share.get')).token as string }
}

const balance = async (user: string): Promise<number> => (await world.data(user, 'card.get')).balance
const checksIn = (user: string, via: string) => world.data(user, 'checkin.do', { via })

it('gives nothing for sharing, and nothing to or for whoever merely opens the card', async () => {
  const host = await sharer()
  const friend = await joins()
  for (const user of ['o-looks', friend.user]) await world.data(user, 'share.open', { token: host.token })
  expect(await balance(host.user)).toBe(100)
  expect(await stored(world, 'shares', { sharerId: host.memberRef })).toEqual([])
})

it('gives ten points at once for a friend who checks in by the card, one for ever', async () => {
  const host = await sharer()
  const friend = await joins()
  for (let i = 0; i < 2; i++) await checksIn(friend.user, host.token)
  expect(await balance(host.user)).toBe(110)
  await world.advance('P1D')
  await checksIn(friend.user, host.token)
  expect(await balance(host.user)).toBe(110)
  expect(await world.data(host.user, 'share.get')).toMatchObject({
    countedToday: 0,
    friends: [{ deed: 'check_in', state: 'rewarded', points: 10 }],
  })
})

it('gives ten points for a friend who becomes a member by the card, and binds him to nothing', async () => {
  const host = await sharer()
  const friend = await joins({ inviteToken: host.token })
  expect(await balance(host.user)).toBe(110)
  expect(await stored(world, 'referrals', { _id: friend.memberRef })).toEqual([])
})

it('pays for no more friends of a day than the rules say, also when they come at once', async () => {
  const host = await sharer()
  const friends = await Promise.all(Array.from({ length: 8 }, () => joins()))
  await Promise.all(friends.map(({ user }) => checksIn(user, host.token)))
  await world.advance('PT1H')
  expect(await balance(host.user)).toBe(130)
  const { countedToday, friends: seen } = await world.data(host.user, 'share.get')
  expect({ countedToday, states: seen.map(({ state }: { state: string }) => state).sort() }).toEqual({
    countedToday: 3,
    states: ['over_limit', 'over_limit', 'over_limit', 'over_limit', 'over_limit', 'rewarded', 'rewarded', 'rewarded'],
  })
})

it('counts neither the sharer himself, nor a token that was edited, nor an invitation', async () => {
  const host = await sharer()
  await checksIn(host.user, host.token)
  const friend = await joins()
  await checksIn(
    friend.user,
    host.token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
  )
  await world.advance('P1D')
  await checksIn(friend.user, (await world.data(host.user, 'invite.get')).token)
  expect(await stored(world, 'shares', { sharerId: host.memberRef })).toEqual([])
})

it('does not pay for a second account on the same device', async () => {
  const host = await sharer('one-phone')
  const second = await joins({ device: 'one-phone' })
  await checksIn(second.user, host.token)
  const [share] = await stored(world, 'shares', { sharerId: host.memberRef })
  expect(share.evidence).toMatchObject([{ rule: 'same_device' }])
  expect(share.state).toBe('held')
  expect(await balance(host.user)).toBe(100)
})

it('does not pay two friends for each other', async () => {
  const [one, other] = [await sharer(), await sharer()]
  await checksIn(one.user, other.token)
  await checksIn(other.user, one.token)
  expect(await stored(world, 'shares', { sharerId: one.memberRef })).toMatchObject([{ state: 'refused', evidence: [{ rule: 'circular' }] }])
})

it.each(Array.from({ length: 20 }, (_, i) => i + 1))(
  'pays once, now or later, when storage call %i of the friend’s check-in is the last',
  async (call) => {
    const host = await sharer()
    const friend = await joins()
    await world.data(friend.user, 'card.get')
    await world.http('POST', '/emulator/faults', JSON.stringify({ effect: 'crash', phase: 'after', function: 'member', call, times: 1 }))
    await world.call(friend.user, 'checkin.do', { via: host.token })
    await world.http('DELETE', '/emulator/faults')
    await world.advance('PT31S')
    await checksIn(friend.user, host.token)
    await world.advance('PT1H')
    expect(await balance(host.user)).toBe(110)
    expect(await stored(world, 'entries', { memberId: host.memberRef, kind: 'share' })).toHaveLength(1)
  },
)
