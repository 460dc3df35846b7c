import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await World.start({ program: 'everyday' })
})
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

let people = 0

/** Somebody new with a phone, by an invitation or a card. */
const joins = async (more: { inviteToken?: string; device?: string } = {}) => {
  const number = ++people
  const [user, phone] = [`o-friend-${number}`, `136${String(number).padStart(8, '0')}`]
  const { memberRef } = await world.data(user, 'member.join', { consentVersion: '1', phoneCode: `phone:${phone}`, ...more })
  return { user, phone, memberRef: memberRef as string }
}

const tokenOf = async (user: string): Promise<string> => (await world.data(user, 'invite.get')).token

let orders = 0
const buys = async (memberRef: string, amountFen = 398_00, more: Record<string, unknown> = {}): Promise<string> => {
  const orderId = `REF-${++orders}`
  World.ok(await world.purchase(orderId, amountFen, { member: { memberRef }, ...more }), 201)
  return orderId
}

const returns = async (orderId: string, amountFen: number) => {
  const refund = { refundId: `${orderId}-R`, amountFen, refundedAt: await world.iso() }
  return World.ok(await world.till(`/till/v1/purchases/${orderId}/refunds`, refund))
}

const referral = async (invitee: string): Promise<Json> => (await stored(world, 'referrals', { _id: invitee }))[0]
const balance = async (user: string): Promise<number> => (await world.data(user, 'card.get')).balance

/** One who has bought before, so that nothing speaks against inviting. */
const inviter = async () => {
  const member = await joins()
  await buys(member.memberRef, 100_00)
  return { ...member, token: await tokenOf(member.user) }
}

describe('an invitation', () => {
  it('binds for life who joins by it, and pays after the first purchase and its return window', async () => {
    const host = await inviter()
    const friend = await joins({ inviteToken: host.token })
    expect(await referral(friend.memberRef)).toMatchObject({ inviterId: host.memberRef, state: 'joined', dueAt: '9999' })
    expect(await balance(host.user)).toBe(100)
    await buys(friend.memberRef)
    const { invitees } = await world.data(host.user, 'invite.get')
    expect(invitees).toEqual([expect.objectContaining({ state: 'bought', hint: expect.stringContaining('退货期') })])
    await world.advance('P7D')
    expect(await balance(host.user)).toBe(100)
    await world.advance('P1D')
    expect(await balance(host.user)).toBe(600)
    const after = await world.data(host.user, 'invite.get')
    expect(after).toMatchObject({ rewardedThisMonth: 1, invitees: [{ state: 'rewarded', points: 500, hint: '奖励已到账' }] })
    const { badges } = (await stored(world, 'accounts', { _id: host.memberRef }))[0]
    expect(badges.map(({ id }: { id: string }) => id)).toContain('invited-1')
  })

  it('shows whoever opens it who invites to what, and binds nobody by that', async () => {
    const host = await inviter()
    const opened = await world.data('o-stranger', 'share.open', { token: host.token })
    expect(opened).toEqual({ kind: 'invite', maskedName: '会员', own: false, member: false, referral: { points: 500, returnDays: 7 } })
    expect(await world.data(host.user, 'share.open', { token: host.token })).toMatchObject({ own: true, member: true })
    expect(await stored(world, 'referrals', { inviterId: host.memberRef })).toEqual([])
  })

  it('welcomes by an edited token as well, and binds nobody', async () => {
    const host = await inviter()
    const edited = `${host.token.slice(0, 21)}${host.token.endsWith('A') ? 'Q' : 'A'}`
    const friend = await joins({ inviteToken: edited })
    expect(await referral(friend.memberRef)).toBeUndefined()
    expect(await world.call('o-stranger', 'share.open', { token: edited })).toMatchObject({ error: { code: 'not_found' } })
  })

  it('binds nobody to himself, and nobody who is a member already', async () => {
    const host = await inviter()
    const other = await joins()
    for (const user of [host.user, other.user]) await world.data(user, 'member.join', { consentVersion: '1', inviteToken: host.token })
    expect(await stored(world, 'referrals', { inviterId: host.memberRef })).toEqual([])
  })

  it('comes as a picture that leads to the page of the invitation', async () => {
    const host = await inviter()
    const { type, base64, scene } = await world.data(host.user, 'invite.code')
    expect({ type, scene }).toEqual({ type: 'image/png', scene: host.token })
    const { data, width, height } = PNG.sync.read(Buffer.from(base64, 'base64'))
    const read = jsQR(new Uint8ClampedArray(data), width, height)?.data
    expect(read).toBe(`${world.running.url}/app/#/packages/invite/landing/index?scene=${host.token}`)
  })
})

describe('a first purchase that goes back', () => {
  it('pays nothing where it goes back within the window', async () => {
    const host = await inviter()
    const friend = await joins({ inviteToken: host.token })
    const orderId = await buys(friend.memberRef, 100_00)
    await returns(orderId, 50_01)
    expect(await referral(friend.memberRef)).toMatchObject({ state: 'returned', dueAt: '9999', order: { fen: 49_99 } })
    await world.advance('P9D')
    expect(await balance(host.user)).toBe(100)
  })

  it('pays where enough of it is kept', async () => {
    const host = await inviter()
    const friend = await joins({ inviteToken: host.token })
    await returns(await buys(friend.memberRef, 100_00), 40_00)
    await world.advance('P8D')
    expect(await balance(host.user)).toBe(600)
  })

  it('takes the reward back where it goes back later, once', async () => {
    const host = await inviter()
    const friend = await joins({ inviteToken: host.token })
    const orderId = await buys(friend.memberRef)
    await world.advance('P8D')
    expect(await balance(host.user)).toBe(600)
    await returns(orderId, 398_00)
    await world.advance('P1D')
    expect(await balance(host.user)).toBe(100)
    expect(await referral(friend.memberRef)).toMatchObject({ state: 'returned', dueAt: '9999' })
    expect(await stored(world, 'entries', { memberId: host.memberRef, kind: 'reversal' })).toHaveLength(1)
    expect(await stored(world, 'daily', { _id: host.memberRef })).toMatchObject([{ invited: 0, invitedOn: [] }])
  })
})
