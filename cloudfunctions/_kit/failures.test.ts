import { newAccount } from '../../tests/support/examples'
import { MemoryStore } from '../../tests/support/memory-store'
import type { Account } from '../../shared/contracts/documents/account'
import { failuresInHour, noteFailure } from './failures'

const NOW = Date.parse('2026-11-24T10:00:00+08:00')
const HOUR = 3_600_000
const MEMBER = '6204817735'

const open = () => {
  const store = new MemoryStore()
  store.seed('accounts', newAccount(MEMBER))
  return { store, account: async () => (await store.get('accounts', MEMBER)) as Account }
}

it('counts tries that all began with the same reading of the account', async () => {
  const { store, account } = open()
  const seen = await account()
  for (let i = 0; i < 4; i++) await noteFailure(store, seen, 'digits', NOW)
  expect(failuresInHour(await account(), 'digits', NOW)).toBe(4)
  expect(failuresInHour(await account(), 'claim', NOW)).toBe(0)
})

it('begins anew with every clock hour', async () => {
  const { store, account } = open()
  await noteFailure(store, await account(), 'claim', NOW)
  expect(failuresInHour(await account(), 'claim', NOW + HOUR)).toBe(0)
  await noteFailure(store, await account(), 'claim', NOW + HOUR)
  expect(failuresInHour(await account(), 'claim', NOW + HOUR)).toBe(1)
})
