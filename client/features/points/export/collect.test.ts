import type { PointsItem, PointsPage } from '@shared/contracts'
import { collect, type Collected } from './collect'

const items = (...ids: number[]): PointsItem[] =>
  ids.map((n) => ({ entryId: `e${n}`, kind: 'purchase', points: 1, balanceAfter: n, at: '2026-11-01T00:00:00+08:00', title: '' }))

const PAGES: Record<string, PointsPage> = {
  first: { items: items(5, 4), nextCursor: '4' },
  '4': { items: items(3, 2), nextCursor: '2' },
  '2': { items: items(1) },
}

/** `fails`: the cursor at which the network goes. `cancelAt`: how many entries the member waits for. */
const run = (earlier?: Collected, { fails, cancelAt = Infinity }: { fails?: string; cancelAt?: number } = {}) => {
  const asked: string[] = []
  const progress: Collected[] = []
  const answer = collect(
    {
      fetch: async (cursor = 'first') => {
        asked.push(cursor)
        if (cursor === fails) throw new Error('offline')
        return PAGES[cursor]!
      },
      onProgress: (collected) => progress.push(collected),
      isCancelled: () => (progress.at(-1)?.items.length ?? 0) >= cancelAt,
    },
    earlier,
  )
  return { answer, asked, progress }
}

describe('collecting the whole history', () => {
  test('brings every page once, in order, and tells how far it is', async () => {
    const { answer, asked, progress } = run()
    expect((await answer)!.map((item) => item.entryId).join(' ')).toBe('e5 e4 e3 e2 e1')
    expect(asked).toEqual(['first', '4', '2'])
    expect(progress.map((collected) => collected.items.length)).toEqual([2, 4, 5])
  })

  test('gives nothing when a page is missing, and goes on from there', async () => {
    const { answer, progress } = run(undefined, { fails: '2' })
    await expect(answer).rejects.toThrow('offline')
    const again = run(progress.at(-1))
    expect((await again.answer)!.map((item) => item.entryId).join(' ')).toBe('e5 e4 e3 e2 e1')
    expect(again.asked).toEqual(['2'])
  })

  test('gives nothing and asks no further once it is cancelled', async () => {
    const { answer, asked } = run(undefined, { cancelAt: 2 })
    expect(await answer).toBeUndefined()
    expect(asked).toEqual(['first'])
  })

  test('is done at once when everything was there already', async () => {
    const { answer, asked } = run({ items: items(2, 1) })
    expect(await answer).toHaveLength(2)
    expect(asked).toEqual([])
  })
})
