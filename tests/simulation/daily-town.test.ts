import everyday from '../../config/programs/everyday'
import { randomOf } from '../support/random'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'
import { brokenLaws } from './daily-laws'
import { DailyTown } from './daily-town'

/**
 * A seeded town that lives some weeks with check-ins, tasks, cards, invitations, lotteries and purchases that are returned, while the
 * functions and the timer crash, time out, are repeated, and sleep for days. What came of it is counted anew from the entries alone.
 */
const SEEDS = [1, 2]
const PEOPLE = 12
const DAYS = 22

/** Without these the town would prove nothing. */
const KINDS = ['checkin', 'task', 'purchase', 'refund', 'share', 'referral', 'reversal', 'lottery', 'leave']

const allEntries = async (world: World, members: Iterable<string>): Promise<Json[]> => {
  const found: Json[] = []
  for (const memberId of members) found.push(...(await stored(world, 'entries', { memberId })))
  return found
}

it.each(SEEDS)(
  'seed %i: no day, crash, late tick or return gives anybody more than the programme says, or takes what is due',
  async (seed) => {
    const world = await World.start({ program: 'everyday', clockStart: Date.parse('2026-11-16T10:00:00+08:00') })
    try {
      const town = new DailyTown(world, randomOf(seed), `daily${seed}`, PEOPLE)
      for (let day = 0; day < DAYS; day++) await town.day()
      await world.http('DELETE', '/emulator/faults')
      await world.advance('P9D')
      const entries = await allEntries(world, town.numbers)
      expect(brokenLaws(entries, everyday)).toEqual([])
      expect(KINDS.filter((kind) => !entries.some((entry) => entry.kind === kind))).toEqual([])
      expect((await world.audit()).faults).toEqual([])
    } finally {
      await world.close()
    }
  },
  300_000,
)
