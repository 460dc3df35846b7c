import type { Account } from '../../../shared/contracts/documents/account'
import { affordable, expiringWords, nextReminderOn, type Reminder, reminderOn } from '../../../shared/domain/expiry'
import { booksOn } from '../../../shared/domain/ledger'
import { bestFor, type OnShelf } from '../../../shared/domain/mall'
import type { Program } from '../../../shared/domain/program'
import type { RulesAt } from '../../../shared/domain/tiers'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { accountById } from '../../_kit/accounts'
import { promise, type Told } from '../../_kit/inbox/promise'
import { asAccount, withReminders } from '../../_kit/ledger/documents'
import { asOfNow } from '../../_kit/ledger/settle'
import { errorFields, log } from '../../_kit/log'
import { giftsOnShelf } from '../../_kit/mall/on-shelf'
import { rulesOf } from '../../_kit/programs'
import { soldOut, takenSoFar } from '../../_kit/rescue/stock'
import { transact } from '../../_kit/transact'
import { type Job, type JobContext, workThrough } from '../job'

const PAGE = 100

/** What is the same for everybody who is reminded. */
interface Rules {
  readonly rulesAt: RulesAt
  readonly program: Program
  /** Gifts that have run out are recommended to nobody. */
  readonly gone: ReadonlySet<string>
  /** What the mall has, read once a run, by the first who is reminded. */
  readonly shelf: () => Promise<readonly OnShelf[]>
}

/** Read when it is first asked for. */
const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let reading: Promise<T> | undefined
  return () => (reading ??= read())
}

/**
 * Promises reminders of points that will die (X3): accounts are found by the day on which their next one is due, so the cost is that of
 * what is due. The marks move in the same transaction, so that late, doubled and killed runs tell nothing twice.
 */
export const reminders: Job = {
  name: 'reminders',
  run: async (context) => {
    const { store, now } = context
    const rulesAt = await rulesOf(store, now)
    const program = rulesAt(now)
    const gone = soldOut(program, await takenSoFar(store, program))
    const rules = { rulesAt, program, gone, shelf: once(() => giftsOnShelf(store)) }
    const today = dayOf(now)
    const due = (skip: number) =>
      store.find('accounts', { where: { nextReminderOn: { lte: today } }, order: [['nextReminderOn', 'asc']], skip, limit: PAGE })
    return workThrough(context, due, (document) => remind(context, rules, document))
  },
}

const remind = async ({ store, now }: JobContext, rules: Rules, document: unknown): Promise<boolean> => {
  const id = (document as { _id: string })._id
  try {
    const shelf = await rules.shelf()
    const done = await transact(store, {
      act: async (transaction) => {
        const account = await accountById(transaction, id)
        // Told by another tick, or spent, since it was found.
        if (!account || account.nextReminderOn > dayOf(now)) return true
        await transaction.replace('accounts', asAccount(reminded(account, { ...rules, shelf }, now)))
        return true
      },
    })
    return !isRefusal(done)
  } catch (error) {
    log.error('reminder of expiry failed', { memberId: id, ...errorFields(error) })
    return false
  }
}

/** The same, once the mall has been read. */
interface Known extends Omit<Rules, 'shelf'> {
  readonly shelf: readonly OnShelf[]
}

/** The account once it has been told what is due; whoever has left is told nothing. */
const reminded = (found: Account, rules: Known, now: number): Account => {
  const account = withReminders(found, rules.program)
  const told = reminderOn(account.lots, account.reminded, dayOf(now))
  const after = { ...account, reminded: { ...told.reminded }, nextReminderOn: nextReminderOn(account.lots, told.reminded) }
  return told.reminder ? promise(after, reminderTold(account, told.reminder, rules, now), now) : after
}

const reminderTold = (account: Account, reminder: Reminder, { rulesAt, program, gone, shelf }: Known, now: number): Told => {
  const today = dayOf(now)
  const { tier, capCounts, status, dormantSince } = asOfNow(account, now, rulesAt)
  const dormant = dormantSince !== null
  const who = { now, tier, capCounts, frozen: status === 'frozen', dormant }
  const [gift] = affordable(program, booksOn(account, today), today, gone, (balance) => bestFor(shelf, { ...who, balance }))
  const { title, body, ...facts } = expiringWords(reminder, { today, gift, dormant })
  return {
    key: `expiring:${account._id}:${reminder.stage}:${reminder.last}`,
    kind: 'points',
    title,
    body,
    link: 'expiring',
    push: { kind: 'expiring', ...facts, stage: reminder.stage },
  }
}
