import { isRefusal } from '../../../shared/errors'
import { MemoryStore } from '../../../tests/support/memory-store'
import { creditBatch } from './purchase-batch'

const NOW = Date.parse('2026-11-24T12:00:00+08:00')
beforeEach(() => void jest.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => jest.restoreAllMocks())

it('answers what it has no time for as busy, so that the till sends only that again', async () => {
  let ms = 0
  jest.spyOn(performance, 'now').mockImplementation(() => (ms += 100))
  const request = { store: new MemoryStore(), till: { keyId: 'k', storeId: 'S001' }, now: NOW, requestId: 'r', params: {} }
  const result = await creditBatch({ ...request, body: { items: Array.from({ length: 100 }, () => 'nonsense') } })
  if (isRefusal(result)) throw new Error(result.refused)
  const { results } = result.data as { results: { status: number; error: { code: string; retry: string } }[] }
  expect(results).toHaveLength(100)
  const late = results.findIndex(({ status }) => status === 503)
  expect(late).toBeGreaterThan(10)
  expect(late).toBeLessThan(60)
  expect(results.slice(0, late).every(({ status }) => status === 422)).toBe(true)
  expect(results.slice(late).every(({ error }) => error.code === 'busy' && error.retry === 'same_request')).toBe(true)
})
