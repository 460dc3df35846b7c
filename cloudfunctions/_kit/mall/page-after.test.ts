import fc from 'fast-check'
import { pageAfter } from './page-after'

const rowsOf = (ids: readonly string[]) => ids.map((_id) => ({ _id }))

it('shows every row once, page by page', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      (ids, limit) => {
        const shown: string[] = []
        let cursor: string | undefined
        do {
          const page = pageAfter(rowsOf(ids), cursor, limit)
          shown.push(...page.items.map(({ _id }) => _id))
          cursor = page.nextCursor
        } while (cursor !== undefined)
        expect(shown).toEqual(ids)
      },
    ),
  )
})

it('goes on behind the row it showed last, whatever came before it, and at its place where it is gone', () => {
  const { nextCursor } = pageAfter(rowsOf(['a', 'b', 'c', 'd']), undefined, 2)
  expect(pageAfter(rowsOf(['x', 'a', 'b', 'c', 'd']), nextCursor, 2).items).toEqual(rowsOf(['c', 'd']))
  expect(pageAfter(rowsOf(['a', 'c', 'd']), nextCursor, 2).items).toEqual(rowsOf(['c', 'd']))
  expect(pageAfter(rowsOf([]), nextCursor, 2)).toEqual({ items: [] })
  for (const odd of ['', '~', 'x~y', '-5~y', '99~y']) expect(() => pageAfter(rowsOf(['a']), odd, 2)).not.toThrow()
})
