import * as fc from 'fast-check'
import { percentOf, SHARDS, shardOf, shardsFrom, shareOf } from '.'

const shards = Array.from({ length: SHARDS }, (_, i) => i)
const total = fc.integer({ min: 0, max: 1_000_000_000_000 })

it('shares out every budget whole', () =>
  fc.assert(fc.property(total, (points) => shards.reduce((sum, shard) => sum + shareOf(points, shard), 0) === points)))

it('never takes a share back when a budget grows', () =>
  fc.assert(
    fc.property(
      total,
      fc.integer({ min: 0, max: 1000 }),
      fc.constantFrom(...shards),
      (points, more, shard) => shareOf(points + more, shard) >= shareOf(points, shard),
    ),
  ))

it('looks into every part once, the own one first', () => {
  for (const own of shards) expect([own, ...shards.filter((shard) => shard !== own)].sort()).toEqual([...shardsFrom(own)].sort())
  expect(shardsFrom(6)).toEqual([6, 7, 0, 1, 2, 3, 4, 5])
})

it('spreads members evenly over the parts', () => {
  const counts = shards.map(
    (shard) => Array.from({ length: 800 }, (_, i) => String(6_204_817_735 + i)).filter((id) => shardOf(id) === shard).length,
  )
  expect(counts).toEqual(shards.map(() => 100))
})

it('says 100 percent only of what is used up', () => {
  expect([percentOf(999, 1000), percentOf(1000, 1000), percentOf(800, 1000), percentOf(799, 1000)]).toEqual([99, 100, 80, 79])
})
