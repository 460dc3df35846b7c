import { type AlertDocument, alertSchema } from '../../../shared/contracts/documents/job'
import { dayOf, instantOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { checked, CorruptDocument } from '../ledger/documents'
import { errorFields, log } from '../log'
import type { Reader, Store } from '../store'
import { transact } from '../transact'
import { tellWebhook } from './webhook'

export interface Alarm {
  /** Names what is wrong, not that it happened: the same thing again has the same key. */
  readonly key: string
  /** For operators. */
  readonly words: string
  /** Epoch ms. */
  readonly now: number
}

const MOST_KEY = 120
const MOST_WORDS = 300

/** Checked on reading and on writing alike. */
export const asAlert = (document: unknown): AlertDocument => checked(alertSchema, document)

/**
 * Brings something to people's attention: kept under its key, counted when it comes again, and told to the webhook once a Shanghai day at
 * most. Never throws and waits seconds at most, so that nothing fails because somebody is told that something failed.
 */
export const alert = async (store: Store, alarm: Alarm): Promise<void> => {
  const { now } = alarm
  const [key, words] = [alarm.key.slice(0, MOST_KEY), alarm.words.slice(0, MOST_WORDS) || alarm.key]
  log.error('alert', { key, words })
  try {
    const noted = await note(store, { key, words, now })
    if (!isRefusal(noted) && noted.isToBeTold) await tell(store, noted.after, noted.toldBefore)
  } catch (error) {
    log.error('an alert was not kept', { key, ...errorFields(error) })
  }
}

interface Noted {
  readonly after: AlertDocument
  readonly toldBefore: string | null
  readonly isToBeTold: boolean
}

/** Counts it, and in the same transaction takes the day's telling: two that come at once tell one thing once. */
const note = (store: Store, { key, words, now }: Alarm) =>
  transact<Noted>(store, {
    act: async (transaction) => {
      const found = await transaction.get('alerts', key)
      const before = found === undefined ? undefined : readable(found)
      const at = shanghaiIso(now)
      const toldBefore = before?.toldAt ?? null
      const isToBeTold = toldBefore === null || dayOf(instantOf(toldBefore)) !== dayOf(now)
      const after = asAlert({
        _id: key,
        schema: 1,
        words,
        firstAt: before?.firstAt ?? at,
        lastAt: at,
        count: (before?.count ?? 0) + 1,
        toldAt: isToBeTold ? at : toldBefore,
      })
      await (found === undefined ? transaction.insert('alerts', [after]) : transaction.replace('alerts', after))
      return { after, toldBefore, isToBeTold }
    },
  })

/** An alert is a note to people, not their books: one that cannot be read is begun anew. */
const readable = (document: unknown): AlertDocument | undefined => {
  try {
    return asAlert(document)
  } catch (error) {
    if (!(error instanceof CorruptDocument)) throw error
    log.error('an alert cannot be read', errorFields(error))
    return undefined
  }
}

/** What the webhook did not take has not been told: the next time that it comes, it is tried again. */
const tell = async (store: Store, { _id, words, lastAt, count, toldAt }: AlertDocument, toldBefore: string | null): Promise<void> => {
  const isTold = await tellWebhook({ key: _id, text: words, at: lastAt, count }).catch((error: unknown) => {
    log.error('the webhook did not take an alert', { key: _id, ...errorFields(error) })
    return false
  })
  if (!isTold) await store.update('alerts', { _id, toldAt }, { toldAt: toldBefore })
}

/** More than anybody looks at. */
const MOST_LISTED = 50

/** The latest first; what cannot be read is left out. One storage call. */
export const latestAlerts = async (read: Reader): Promise<readonly AlertDocument[]> =>
  (await read.find('alerts', { order: [['lastAt', 'desc']], limit: MOST_LISTED })).flatMap((document) => readable(document) ?? [])
