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

/** Friends who join four a day, so that nothing looks like a burst. */
const friendsOf = async (token: string, count: number) => {
  const friends = []
  for (let i = 0; i < count; i++) {
    if (i > 0 && i % 4 === 0) await world.advance('P1DT1H')
    friends.push(await joins({ inviteToken: token }))
  }
  return friends
}

const statesOf = async (inviterId: string): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { state } of await stored(world, 'referrals', { inviterId })) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

describe('the monthly limit', () => {
  it('rewards exactly three of forty who buy in the same second, in the month in which the window ends, however late the job', async () => {
    const host = await inviter()
    const friends = await friendsOf(host.token, 40)
    await world.setClock(nextMonths20(await world.iso()))
    await Promise.all(friends.map(({ memberRef }) => buys(memberRef)))
    // Until nothing of it is due any more, in steps in which the job was late by three days.
    await world.advance('P7DT23H')
    await world.advance('P3D')
    expect(await statesOf(host.memberRef)).toEqual({ rewarded: 3, over_limit: 37 })
    expect(await balance(host.user)).toBe(100 + 3 * 500)
    const guards = await stored(world, 'guards', { _id: { $regex: `^referral:${host.memberRef}` } })
    expect(guards).toHaveLength(1)
    expect(guards[0].invitees).toHaveLength(3)
    expect(guards[0]._id).toBe(`referral:${host.memberRef}:${guards[0]._id.slice(-7)}`)
  })
})

/** 10:00 on the 20th of the month after. */
const nextMonths20 = (iso: string): string => {
  const [year, month] = iso.split('-').map(Number) as [number, number]
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
  return `${next}-20T10:00:00+08:00`
}

describe('who is not new', () => {
  const leaves = async (user: string) => world.data(user, 'member.leave', { confirm: 'leave', balance: await balance(user) })
  const decided = async (memberRef: string) => {
    await world.advance('P8D')
    return referral(memberRef)
  }

  it('rejoins by the invitation of a friend, and counts for nobody', async () => {
    const host = await inviter()
    const before = await joins()
    await leaves(before.user)
    const { memberRef } = await world.data(before.user, 'member.join', { consentVersion: '1', inviteToken: host.token })
    await buys(memberRef)
    expect(await decided(memberRef)).toMatchObject({ state: 'refused', evidence: [{ rule: 'rejoined' }] })
    expect(await balance(host.user)).toBe(100)
  })

  it('comes with the phone of a card that was left', async () => {
    const host = await inviter()
    const before = await joins()
    await leaves(before.user)
    const again = { consentVersion: '1', phoneCode: `phone:${before.phone}`, inviteToken: host.token }
    const { memberRef } = await world.data(`${before.user}-other`, 'member.join', again)
    await buys(memberRef)
    expect(await decided(memberRef)).toMatchObject({ state: 'refused', evidence: [{ rule: 'rejoined' }] })
  })

  it('joins by the WeChat account that his own card has left', async () => {
    const host = await inviter()
    const { ticket } = await world.data(`${host.user}-new`, 'move.begin', { phoneCode: `phone:${host.phone}` })
    const proof = { kind: 'order', value: `REF-${orders}` }
    await world.data(`${host.user}-new`, 'move.finish', { ticket, proof, consentVersion: '1' })
    const { memberRef } = await world.data(host.user, 'member.join', { consentVersion: '1', inviteToken: host.token })
    await buys(memberRef)
    expect(await decided(memberRef)).toMatchObject({ state: 'refused', evidence: [{ rule: 'same_person' }] })
  })

  it('invites back, after leaving, who had brought the one that brings him', async () => {
    const first = await inviter()
    const second = await joins({ inviteToken: first.token })
    await buys(second.memberRef)
    await leaves(first.user)
    const { memberRef } = await world.data(first.user, 'member.join', { consentVersion: '1', inviteToken: await tokenOf(second.user) })
    await buys(memberRef)
    const { state, evidence } = await decided(memberRef)
    expect({ state, rules: evidence.map(({ rule }: Json) => rule).sort() }).toEqual({ state: 'refused', rules: ['circular', 'rejoined'] })
  })
})

describe('what a till knows of payments', () => {
  it('holds the reward where inviter and friend pay alike, and tells the member no more than a hint', async () => {
    const host = await joins()
    const fingerprints = { payment: 'card-77', address: 'home-9' }
    await buys(host.memberRef, 100_00, { fingerprints })
    const friend = await joins({ inviteToken: await tokenOf(host.user) })
    await buys(friend.memberRef, 398_00, { fingerprints })
    await world.advance('P8D')
    const { state, evidence, paymentKey } = await referral(friend.memberRef)
    expect(state).not.toBe('rewarded')
    expect(evidence.map(({ rule }: Json) => rule)).toEqual(['shared_payment', 'shared_address'])
    expect(paymentKey).not.toContain('card-77')
    const { invitees } = await world.data(host.user, 'invite.get')
    expect(JSON.stringify(invitees)).not.toMatch(/付款|地址/)
  })
})
