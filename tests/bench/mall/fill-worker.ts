import { initialsOf } from '../../../cloudfunctions/_kit/mall/initials'
import databaseConfig from '../../../config/database.json'
import { type DatabaseConfig, type Document, openStore } from '../../../emulator/store'
import type { Gift } from '../../../shared/domain/mall'
import { giftWith, layGift } from '../../support/gifts'
import { filledMember } from '../filled-member'
import { serveDuties } from '../worker'

const PER_WRITE = 500

/** A gift of a filled mall; what is not said is as an ordinary gift has it. */
export interface Shelf {
  readonly giftId: string
  readonly gift: Partial<Gift>
  readonly left: number
}

export interface Mall {
  readonly members: number
  /** Points of each member. */
  readonly points: number
  readonly shelves: readonly Shelf[]
}

/** Fills the store of a stopped emulator with members who have points, and gifts to spend them on. */
export const runMallFillWorker = (folder: string): void =>
  serveDuties({
    fill: async ({ members, points, shelves }: Mall) => {
      const store = openStore({ path: folder, config: databaseConfig as unknown as DatabaseConfig, now: Date.now })
      const database = store.database('local-env')
      const insert = async (name: string, documents: readonly unknown[]): Promise<void> => {
        for (let at = 0; at < documents.length; at += PER_WRITE)
          await database.insert(name, documents.slice(at, at + PER_WRITE) as readonly Document[] as Document[])
      }
      const filled = Array.from({ length: members }, (_, i) => filledMember(i, 1, points))
      await insert(
        'accounts',
        filled.map(({ account }) => account),
      )
      await insert(
        'entries',
        filled.flatMap(({ entries }) => entries),
      )
      const laid = shelves.map(({ giftId, gift, left }) => {
        const whole = giftWith(gift)
        return layGift(giftId, whole, left, { initials: initialsOf(whole.name) })
      })
      await insert(
        'gifts',
        laid.map(({ gift }) => gift),
      )
      await insert(
        'stocks',
        laid.flatMap(({ stocks }) => stocks),
      )
      store.close()
    },
  })
