import { NOTHING_PROMISED } from '../../../shared/contracts/documents/account'
import { LIMITS } from '../../../shared/domain/limits'
import { newAccount, newPerson } from '../../../tests/support/examples'
import { asMember } from '../people'
import { promise, type Told, waitingFor, withOutbox } from './promise'

const MEMBER = '6204817735'
const NOW = Date.parse('2026-11-24T10:00:00+08:00')
const told = (key: string, kind: Told['kind'] = 'points'): Told => ({ key, kind, title: '398 分到账', body: '您本次消费', link: 'history' })
const quiet = asMember({ ...newPerson(MEMBER), messages: { points: false, service: true, activity: true } })

it('waits in the account under the instant at which it was promised, the oldest of all naming the account', () => {
  const account = promise(promise(newAccount(MEMBER), told('a'), NOW), told('b'), NOW + 1)
  expect(account.outbox).toMatchObject([{ key: 'a', at: '2026-11-24T10:00:00.000+08:00' }, { key: 'b' }])
  expect(account.outboxAt).toBe('2026-11-24T10:00:00.000+08:00')
  expect(withOutbox(account, [])).toMatchObject({ outbox: [], outboxAt: NOTHING_PROMISED })
})

it('waits once, however often its cause is told', () => {
  const account = promise(newAccount(MEMBER), told('a'), NOW)
  expect(promise(account, told('a'), NOW + 1)).toBe(account)
})

it('lets the oldest give way when an account has no room for more', () => {
  const all = Array.from({ length: LIMITS.promisedMessages + 3 }, (_, i) => i)
  const account = all.reduce((full, i) => promise(full, told(String(i)), NOW + i), newAccount(MEMBER))
  expect(account.outbox.map(({ key }) => key)).toEqual(all.slice(3).map(String))
  expect(account.outboxAt).toBe('2026-11-24T10:00:00.003+08:00')
})

it('is not made to who has left', () => {
  expect(promise(newAccount(MEMBER, { status: 'left' }), told('a'), NOW).outbox).toEqual([])
})

it('shows only what the member wants to hear of', () => {
  const account = promise(promise(newAccount(MEMBER), told('a'), NOW), told('b', 'service'), NOW)
  expect(waitingFor(account, quiet)).toEqual([
    {
      _id: 'b',
      schema: 1,
      memberId: MEMBER,
      kind: 'service',
      title: '398 分到账',
      body: '您本次消费',
      link: 'history',
      at: account.outboxAt,
    },
  ])
})
