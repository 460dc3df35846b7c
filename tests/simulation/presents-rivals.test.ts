import fc from 'fast-check'
import { presents } from '../../cloudfunctions/jobs/jobs/presents'
import { faultsIn } from '../support/books'
import { figuresAndTruth } from '../support/on-the-way'
import { FRIENDS, PresentsWorld } from '../support/presents-world'
import { RivalStore } from '../support/rival-store'

const HOUR_MS = 3_600_000
const [GIVER, FRIEND, OTHER] = FRIENDS
const RUNS = Number(process.env['PRESENT_RIVALS'] ?? 30)

/** One who takes part, and when by the clock: the instances of a cloud do not read it at the same moment. */
type Rival = (world: PresentsWorld, ids: readonly string[]) => Promise<unknown>

const at = (hours: number, act: Rival): Rival => {
  return (world, ids) => {
    const { now } = world
    world.now += hours * HOUR_MS
    const acting = act(world, ids)
    world.now = now
    return acting
  }
}

const job: Rival = ({ store, now }) => presents.run({ store, now, outOfTime: () => false })

/** Two presents: one that waits, and one that is about to arrive. */
const RIVALS: readonly Rival[] = [
  (world, [open]) => world.accept(FRIEND, open!),
  (world, [open]) => world.accept(OTHER, open!),
  (world, [open]) => world.refuse(FRIEND, open!),
  (world, [open]) => world.withdraw(GIVER, open!),
  (world, [, cooling]) => world.refuse(FRIEND, cooling!),
  (world, [, cooling]) => world.withdraw(GIVER, cooling!),
  (world) => world.setFrozen(GIVER, true),
  (world) => world.offer(GIVER, 40),
  (world) => world.offer(FRIEND, 50),
  (world) => world.refund(`first-${GIVER}-1`, 60),
  at(24, job),
  at(24, job),
  at(73, job),
]

it('whoever is first, and whoever is beside them: each present ends once, and every point is somewhere once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...RIVALS], { minLength: 3 }),
      fc.array(fc.nat(6), { minLength: 5, maxLength: 40 }),
      async (rivals, waits) => {
        let step = 0
        const pause = async () => {
          for (let turns = waits[step++ % waits.length]!; turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve))
        }
        const store = new RivalStore(pause)
        store.isContested = false
        const world = await PresentsWorld.opened(undefined, store)
        const cooling = await world.cooling(GIVER, FRIEND, 60)
        const offered = await world.offer(GIVER, 70)
        if ('refused' in offered) throw new Error(offered.refused)
        store.isContested = true
        const ids = [offered.present.presentId, cooling]
        await Promise.all(rivals.map((rival) => rival(world, ids).catch(() => undefined)))
        store.isContested = false
        const kept = () => ({ entries: store.all('entries'), accounts: store.all('accounts'), presents: store.all('presents') })
        const during = figuresAndTruth(kept())
        expect(during.figures).toEqual(during.truth)
        world.now += 200 * HOUR_MS
        await world.runJobs()
        const after = figuresAndTruth(kept())
        expect(after.figures).toEqual(after.truth)
        const ends = store.all('entries').filter(({ _id }) => String(_id).startsWith('present-end:'))
        expect(ends.map(({ _id }) => _id).sort()).toEqual(
          world
            .presents()
            .map(({ _id }) => `present-end:${_id}`)
            .sort(),
        )
        expect(await faultsIn(store)).toEqual([])
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  )
}, 120_000)
