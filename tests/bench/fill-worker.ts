import databaseConfig from '../../config/database.json'
import { type DatabaseConfig, openStore } from '../../emulator/store'
import { filledMember } from './filled-member'
import { serveDuties } from './worker'

const ENTRIES_PER_ACCOUNT = 3
const ACCOUNTS_PER_WRITE = 500

/** Fills the store of a stopped emulator directly, many documents to a commit. */
export const runFillWorker = (folder: string): void =>
  serveDuties({
    fill: async ({ documents }: { documents: number }) => {
      const since = performance.now()
      const store = openStore({ path: folder, config: databaseConfig as unknown as DatabaseConfig, now: Date.now })
      const database = store.database('local-env')
      const accounts = Math.ceil(documents / (1 + ENTRIES_PER_ACCOUNT))
      for (let from = 0; from < accounts; from += ACCOUNTS_PER_WRITE) {
        const members = Array.from({ length: Math.min(ACCOUNTS_PER_WRITE, accounts - from) }, (_, i) =>
          filledMember(from + i, ENTRIES_PER_ACCOUNT, 398),
        )
        await database.insert(
          'accounts',
          members.map(({ account }) => account),
        )
        await database.insert(
          'entries',
          members.flatMap(({ entries }) => entries),
        )
      }
      store.close()
      return (performance.now() - since) / 1000
    },
  })
