import { MemoryStore } from '../../tests/support/memory-store'
import type { Job } from './job'
import { tick } from './tick'

/** A machine whose time passes only by work. */
const machine = () => {
  let ms = 0
  return { elapsed: () => ms, work: (cost: number) => (ms += cost) }
}

const context = { store: new MemoryStore(), now: 0 }
beforeEach(() => void jest.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void jest.restoreAllMocks())

it('leaves every job its share of the time, however much the ones before it have to do', async () => {
  const { elapsed, work } = machine()
  const endless = (name: string): Job => ({
    name,
    run: async ({ outOfTime }) => {
      let done = 0
      for (; !outOfTime(); done++) work(10)
      return { done, failed: 0, more: true }
    },
  })
  const reports = await tick([endless('first'), endless('second')], context, 1_000, elapsed)
  expect(reports['first']!.done).toBeLessThanOrEqual(51)
  expect(reports['second']!.done).toBeGreaterThanOrEqual(49)
  expect(elapsed()).toBeLessThanOrEqual(1_020)
})

it('hands time that a job did not need to the next', async () => {
  const { elapsed, work } = machine()
  const idle: Job = { name: 'idle', run: async () => ({ done: 0, failed: 0, more: false }) }
  const busy: Job = {
    name: 'busy',
    run: async ({ outOfTime }) => {
      let done = 0
      for (; !outOfTime(); done++) work(10)
      return { done, failed: 0, more: true }
    },
  }
  expect((await tick([idle, busy], context, 1_000, elapsed))['busy']!.done).toBeGreaterThanOrEqual(99)
})

it('runs the others when one job fails, and names the one that did', async () => {
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const fails: Job = { name: 'fails', run: () => Promise.reject(new Error('broken')) }
  const works: Job = { name: 'works', run: async () => ({ done: 1, failed: 0, more: false }) }
  const reports = await tick([fails, works], context, 1_000, machine().elapsed)
  expect(reports).toEqual({ fails: { done: 0, failed: 1, more: true }, works: { done: 1, failed: 0, more: false } })
  expect(error.mock.calls.join('\n')).toContain('"job":"fails"')
})
