import { asksForAll, nameOfQuery, narrowest, plainQuery } from './query'

test('what says nothing is no part of a query, so that two of the same meaning have one name', () => {
  expect(plainQuery({ search: '  ', order: 'standard', category: undefined, filter: undefined })).toEqual({})
  expect(nameOfQuery({ search: ' cha ', order: 'standard' })).toBe(nameOfQuery({ search: 'cha' }))
  expect(nameOfQuery({ filter: 'favourite' })).not.toBe(nameOfQuery({}))
})

test('all gifts in another order are still all gifts', () => {
  expect(asksForAll({ order: 'points_up' })).toBe(true)
  expect([{ category: 'tea' }, { search: 'cha' }, { filter: 'affordable' } as const].some(asksForAll)).toBe(false)
})

test('what nothing was found for is the narrowest of what was asked', () => {
  expect(narrowest({ category: 'tea', search: 'cha', filter: 'expiring' })).toBe('search')
  expect(narrowest({ category: 'tea', filter: 'expiring' })).toBe('expiring')
  expect(narrowest({ category: 'tea' })).toBe('category')
  expect(narrowest({ order: 'newest' })).toBeUndefined()
})
