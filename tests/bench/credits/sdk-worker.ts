import { openStore } from '../../../cloudfunctions/_kit/cloudbase/database'
import { load } from '../load'
import { serveDuties } from '../worker'
import { accountDocument } from './accounts'

/** The SDK as a purchase uses it, five calls each, against an endpoint that does nothing: what no backend could beat. */
export const runSdkWorker = (): void => {
  const account = accountDocument(0)
  serveDuties({
    measure: ({ clients, seconds }: { clients: number; seconds: number }) => {
      const store = openStore()
      const credit = async (n: number): Promise<void> => {
        const transaction = await store.begin()
        await transaction.find('accounts', { where: { phoneKey: account.phoneKey }, limit: 1 })
        await transaction.insert('entries', [{ ...account, _id: `purchase:${n}` }])
        await transaction.replace('accounts', account)
        await transaction.commit()
      }
      return load(credit, clients, seconds)
    },
  })
}
