import databaseConfig from '../../../config/database.json'
import program from '../../../config/program'
import { creditPurchase } from '../../../cloudfunctions/till/routes/purchases'
import { type DatabaseConfig, openStore } from '../../../emulator/store'
import { isRefusal } from '../../../shared/errors'
import { load } from '../load'
import { serveDuties } from '../worker'
import { accountDocument } from './accounts'
import { directStore } from './direct-store'
import { saleBody } from './sale'

/** The ledger alone: the till's own purchase route on the store, in one process, without signature, function host, SDK and HTTP. */
export const runLedgerWorker = async (folder: string, members: number): Promise<void> => {
  const files = openStore({ path: folder, config: databaseConfig as unknown as DatabaseConfig, now: Date.now })
  const database = files.database('local-env')
  await database.insert(
    'accounts',
    Array.from({ length: members }, (_, i) => accountDocument(i)),
  )
  await database.insert('programs', [{ _id: program.version, ...program } as never])
  const store = directStore(database)
  const till = { keyId: 'demo-till', storeId: 'S001' }
  let runs = 0
  serveDuties({
    measure: ({ clients, seconds }: { clients: number; seconds: number }) => {
      const run = `ledger-${++runs}`
      const credit = async (n: number): Promise<void> => {
        const now = Date.now()
        const body: unknown = JSON.parse(saleBody(run, n, members, now))
        const outcome = await creditPurchase({ store, till, now, requestId: '', params: {}, body })
        if (isRefusal(outcome) || outcome.status !== 201) throw new Error(`a sale was answered ${JSON.stringify(outcome)}`)
      }
      return load(credit, clients, seconds)
    },
  })
}
