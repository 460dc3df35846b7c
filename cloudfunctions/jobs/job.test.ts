import { MemoryStore } from '../../tests/support/memory-store'
import { dueJob, workThrough } from './job'

const context = (outOfTime = () => false) => ({ store: new MemoryStore(), now: 0, outOfTime })

/** Due work as an index shows it: what is done is no longer there. */
const queue = (items: string[], size = 2) => ({
  page: async (skip: number) => items.slice(skip, skip + size),
  act: async (item: string) => {
    if (item.startsWith('bad')) return false
    items.splice(items.indexOf(item), 1)
    return true
  },
})

it('steps over items that fail and finishes all the others', async () => {
  const items = ['bad-1', 'a', 'b', 'bad-2', 'bad-3', 'c', 'd']
  const { page, act } = queue(items)
  expect(await workThrough(context(), page, act)).toEqual({ done: 4, failed: 3, more: true })
  expect(items).toEqual(['bad-1', 'bad-2', 'bad-3'])
})

it('stops between two items when its time is over, and goes on at the next tick', async () => {
  const items = ['a', 'b', 'c']
  const { page, act } = queue(items)
  let looks = 0
  expect(
    await workThrough(
      context(() => looks++ >= 2),
      page,
      act,
    ),
  ).toEqual({ done: 2, failed: 0, more: true })
  expect(await workThrough(context(), page, act)).toEqual({ done: 1, failed: 0, more: false })
})

describe('an item that throws', () => {
  const DUE = { collection: 'presents', where: { dueAt: { lte: '2026' } }, by: 'dueAt' } as const
  const logged = async (named?: string): Promise<string> => {
    const store = new MemoryStore()
    store.seed('presents', { _id: 'whoever-has-it-can-use-it', giverId: '1000000001', dueAt: '2025' })
    const error = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const job = dueJob(
      'presents',
      () => ({ ...DUE, ...(named ? { named } : {}) }),
      () => Promise.reject(new Error('broken')),
    )
    expect(await job.run({ ...context(), store })).toEqual({ done: 0, failed: 1, more: true })
    const lines = error.mock.calls.flat().join()
    error.mockRestore()
    return lines
  }

  it('is named in the log by its id', async () => expect(await logged()).toContain('"_id":"whoever-has-it-can-use-it"'))

  it('is named by another field where the id is a code that somebody could use', async () => {
    expect(await logged('giverId')).toContain('"giverId":"1000000001"')
    expect(await logged('giverId')).not.toContain('whoever')
  })
})
