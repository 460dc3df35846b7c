import { MEMBER, NOW, openCounter, PHONE, shownCode } from '../../tests/support/counter'
import { clerk } from '../../tests/support/shop'
import { asked } from '../../tests/support/staff-request'
import { memberInFront, memberNamed, unlessOwn } from './counter'

const UNKNOWN = { phone: '13900000009' }
const HOUR = '2026-11-24T12'

const open = (count = 0) => {
  const counter = openCounter()
  const staff = clerk('A01', { phoneLookups: { hour: HOUR, count } })
  counter.store.seed('staff', staff)
  const looked = () => counter.store.all('staff')[0]!['phoneLookups']
  return { ...counter, looked, caller: asked<'staff.me'>(counter.store, {}, { staff }) }
}

it('counts a phone that is nobody’s, whatever it was tried for, and no other', async () => {
  const { caller, looked } = open()
  expect(await memberInFront(caller, { phone: PHONE })).toMatchObject({ _id: MEMBER })
  expect(await memberInFront(caller, { code: shownCode() })).toMatchObject({ _id: MEMBER })
  expect(looked()).toEqual({ hour: HOUR, count: 0 })
  expect(await memberInFront(caller, UNKNOWN)).toMatchObject({ refused: 'not_found' })
  expect(looked()).toEqual({ hour: HOUR, count: 1 })
})

it('answers no phone any more after sixty in an hour, while codes and member numbers still work', async () => {
  const { caller } = open(60)
  expect(await memberInFront(caller, { phone: PHONE })).toMatchObject({ refused: 'too_many' })
  expect(await memberNamed(caller, { phone: PHONE })).toMatchObject({ refused: 'too_many' })
  expect(await memberInFront(caller, { code: shownCode() })).toMatchObject({ _id: MEMBER })
  expect(await memberInFront(caller, { memberRef: MEMBER })).toMatchObject({ _id: MEMBER })
  expect(await memberInFront({ ...caller, now: NOW + 3_600_000 }, { phone: PHONE })).toMatchObject({ _id: MEMBER })
})

it('knows whose code it is whatever the code is worth, but not one that cannot be a code', async () => {
  const { caller } = open()
  const later = { ...caller, now: NOW + 3_600_000 }
  expect(await memberNamed(later, { code: shownCode() })).toMatchObject({ _id: MEMBER })
  expect(await memberInFront(later, { code: shownCode() })).toMatchObject({ refused: 'code_invalid' })
  expect(await memberNamed(caller, { code: 'EG1-1' })).toEqual({ refused: 'code_invalid' })
})

it('refuses the person’s own card', async () => {
  const { caller, account } = open()
  const member = { ...account(), status: 'active' as const }
  expect(unlessOwn(caller, member)).toBe(member)
  expect(unlessOwn(caller, { ...member, openid: 'o-A01' })).toEqual({ refused: 'own_account' })
})
