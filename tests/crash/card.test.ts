import budgets from '../../config/budgets.json'
import type { Answer } from '../../shared/errors'
import { faultsAt, plant, throughFault as throughFaultOf } from '../support/faults'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await World.start()
  await world.join('o-warm')
})
afterAll(() => world.close())

/** Sends a request into a planted fault, then once more as its client does; answers the second. */
const throughFault = (fault: object, send: () => Promise<Answer<Json>>) =>
  throughFaultOf(world, fault, () => world.data('o-warm', 'card.get'), send)

let people = 0

/** A member with a phone, a birthday and 100 points. */
const newMember = async () => {
  const phone = `135${String(++people).padStart(8, '0')}`
  const user = `o-crash-${people}`
  const memberRef = await world.join(user, phone)
  await world.data(user, 'profile.update', { birthday: '05-20' })
  World.ok(await world.purchase(`CRASH-${people}`, 10_000, { member: { phone } }), 201)
  return { user, phone, memberRef }
}

const cardEntries = (memberId: string) => stored(world, 'entries', { memberId, kind: { $in: ['card', 'leave'] } })

afterEach(async () => expect((await world.audit()).faults).toEqual([]))

it.each(faultsAt(budgets.storageCalls.cardChange))('a freezing interrupted at %j happens once and wholly', async (fault) => {
  const { user, memberRef } = await newMember()
  const answer = await throughFault(fault, () => world.call(user, 'card.freeze', {}, 'member', 'freeze-once'))
  expect(answer).toMatchObject({ ok: true, data: { status: 'frozen' } })
  expect(await cardEntries(memberRef)).toHaveLength(1)
  expect(await stored(world, 'messages', { memberId: memberRef, kind: 'card' })).toHaveLength(1)
  expect(await stored(world, 'accounts', { _id: memberRef })).toMatchObject([{ status: 'frozen', cardSerial: 2, balance: 100 }])
})

/** By the birthday, which takes two calls less than an order may. */
const MOVE_CALLS = budgets.storageCalls.moveFinish - 2

it.each(faultsAt(MOVE_CALLS))('a move interrupted at %j happens once and wholly', async (fault) => {
  const { user, phone, memberRef } = await newMember()
  const heir = `${user}-heir`
  const { ticket } = await world.data(heir, 'move.begin', { phoneCode: `phone:${phone}` })
  const input = { ticket, proof: { kind: 'birthday', value: '05-20' }, consentVersion: '1' }
  const answer = await throughFault(fault, () => world.call(heir, 'move.finish', input, 'member', 'move-once'))
  expect(answer).toEqual({ ok: true, data: { memberRef, tier: 'normal', balance: 100 } })
  expect(await cardEntries(memberRef)).toHaveLength(1)
  expect(await stored(world, 'messages', { memberId: memberRef, kind: 'card' })).toHaveLength(1)
  expect(await stored(world, 'accounts', { _id: memberRef })).toMatchObject([{ openid: heir, cardSerial: 2, balance: 100 }])
  expect(await stored(world, 'members', { _id: memberRef })).toMatchObject([{ openid: heir, consents: [{}, {}] }])
})

it.each(faultsAt(budgets.storageCalls.memberLeave))('a leaving interrupted at %j happens once and wholly', async (fault) => {
  const { user, memberRef } = await newMember()
  const answer = await throughFault(fault, () =>
    world.call(user, 'member.leave', { confirm: 'leave', balance: 100 }, 'member', 'leave-once'),
  )
  expect(answer).toMatchObject({ ok: true, data: { burnt: 100 } })
  // Whatever the request could not remove, the timer does within the hour.
  await world.advance('PT1H')
  expect(await cardEntries(memberRef)).toHaveLength(1)
  expect(await stored(world, 'messages', { memberId: memberRef })).toEqual([])
  expect(await stored(world, 'erasures')).toEqual([])
  expect(await stored(world, 'accounts', { _id: memberRef })).toMatchObject([{ status: 'left', openid: `left:${memberRef}`, balance: 0 }])
  expect(await stored(world, 'members', { _id: memberRef })).toMatchObject([{ openid: null, phone: null, birthday: null }])
})

it('a wrong proof whose count is interrupted is counted before it is told', async () => {
  const { user, phone } = await newMember()
  const heir = `${user}-heir`
  const { ticket } = await world.data(heir, 'move.begin', { phoneCode: `phone:${phone}` })
  const guess = (value: string) =>
    world.call(heir, 'move.finish', { ticket, proof: { kind: 'birthday', value }, consentVersion: '1' }, 'member', `guess-${value}`)
  for (const [i, effect] of (['crash', 'timeout'] as const).entries()) {
    await world.data('o-warm', 'card.get')
    await plant(world, { effect, phase: 'before', function: 'member', storageAction: 'database.commitTransaction', times: 3 })
    expect(await guess(`01-0${i + 1}`)).toMatchObject({ ok: false, error: { retry: 'same_request' } })
    await world.http('DELETE', '/emulator/faults')
    await world.advance('PT31S')
  }
  for (let i = 3; i <= 7; i++) expect(await guess(`01-0${i}`)).toMatchObject({ error: { code: 'proof_wrong' } })
  expect(await guess('05-20')).toMatchObject({ error: { code: 'too_many' } })
})
