import databaseConfig from '../../config/database.json'
import program from '../../config/program'
import type { Account } from '../../shared/contracts/documents/account'
import { append, type Books, EMPTY_BOOKS } from '../../shared/domain/ledger'
import { sha256 } from '../../cloudfunctions/_kit/digest'
import { asAccount, withBooks, withReminders } from '../../cloudfunctions/_kit/ledger/documents'
import type { Job } from '../../cloudfunctions/jobs/job'
import { expiry } from '../../cloudfunctions/jobs/jobs/expiry'
import { reminders } from '../../cloudfunctions/jobs/jobs/reminders'
import { type DatabaseConfig, type Document, openStore } from '../../emulator/store'
import { purchaseDraft } from '../support/examples'
import { accountDocument } from './credits/accounts'
import { directStore } from './credits/direct-store'
import type { Town } from './expiry'
import { farStore, storeDuties } from './far-store'
import { serveDuties, Worker } from './worker'

const ACCOUNTS_PER_WRITE = 500
/** Those that are due die on the first, all others on the second. */
const DUE_ON = '2026-11-30'
const LATER_ON = '2028-11-30'
/** Between the reminders of 15 and 3 days, and after the death of the points. */
const REMIND_AT = Date.parse('2026-11-20T10:00:00+08:00')
const EXPIRE_AT = Date.parse('2026-12-01T00:05:00+08:00')
/** Items after which everything that is loaded, compiled and cached once has been. */
const WARM_UP = 500

/** What a job took for its items, and how far memory grew meanwhile. */
export interface JobCost {
  readonly items: number
  /** Of the processor that the jobs had: what the store, or somebody else, does meanwhile does not count. */
  readonly seconds: number
  readonly rssGrowthMb: number
}

const member = (number: number, expiresOn: string): { account: Document; entry: Document } => {
  const account = asAccount(accountDocument(number))
  const place = { memberId: account._id, at: account.joinedAt, answer: (after: Books) => ({ points: 398, balance: after.balance }) }
  const { books, entry } = append(EMPTY_BOOKS, purchaseDraft(`FILL-${number}`, 398, expiresOn), place, sha256)
  const after: Account = withReminders({ ...withBooks(account, books), growth: 398 }, program)
  return { account: after as unknown as Document, entry: entry as unknown as Document }
}

/** The store that the jobs work on, in a process of its own. */
export const runExpiryStoreWorker = async (folder: string): Promise<void> => {
  const files = openStore({ path: folder, config: databaseConfig as unknown as DatabaseConfig, now: Date.now })
  const database = files.database('local-env')
  await database.insert('programs', [{ _id: program.version, ...program } as never])

  const fill = async ({ accounts, due }: Town): Promise<void> => {
    for (let from = 0; from < accounts; from += ACCOUNTS_PER_WRITE) {
      const count = Math.min(ACCOUNTS_PER_WRITE, accounts - from)
      const members = Array.from({ length: count }, (_, i) => member(from + i, from + i < due ? DUE_ON : LATER_ON))
      await database.insert(
        'accounts',
        members.map(({ account }) => account),
      )
      await database.insert(
        'entries',
        members.map(({ entry }) => entry),
      )
    }
  }

  serveDuties({ fill, ...storeDuties(directStore(database)) })
}

/** The jobs, beside the process of their store: what is measured is them alone, as the platform sees a function. */
export const runExpiryWorker = (folder: string): void => {
  const far = Worker.start('expiry-store', { BENCH_FOLDER: folder })
  const store = farStore(far)

  const measured = async (job: Job, now: number): Promise<JobCost> => {
    let looks = 0
    const warm = await job.run({ store, now, outOfTime: () => looks++ >= WARM_UP })
    if (warm.failed > 0) throw new Error(`${job.name} failed`)
    const rssBefore = process.memoryUsage.rss()
    let most = rssBefore
    const sampler = setInterval(() => void (most = Math.max(most, process.memoryUsage.rss())), 50)
    const since = process.cpuUsage()
    const report = await job.run({ store, now, outOfTime: () => false })
    const { user, system } = process.cpuUsage(since)
    const seconds = (user + system) / 1e6
    clearInterval(sampler)
    if (report.failed > 0 || report.more) throw new Error(`${job.name} left ${report.failed} failed`)
    return { items: report.done, seconds, rssGrowthMb: (Math.max(most, process.memoryUsage.rss()) - rssBefore) / 1e6 }
  }

  serveDuties({
    fill: (town: Town) => far.ask('fill', town),
    remind: () => measured(reminders, REMIND_AT),
    expire: () => measured(expiry, EXPIRE_AT),
  })
}
