import { collections } from '../../../config/database.json'
import { JOB_TABLE, type JobName } from '../../../cloudfunctions/_kit/jobs/table'
import type { RunningEmulator } from '../../../emulator/server'

type Document = Record<string, unknown> & { readonly _id: string }

/** How a town ended: all its documents by collection, and what members' phones were sent, without what is drawn by chance. */
export interface End {
  readonly documents: Readonly<Record<string, readonly Document[]>>
  readonly sent: readonly string[]
}

const listed = async ({ emulator }: RunningEmulator, collectionName: string): Promise<Document[]> => {
  const query = { queryType: 'WHERE', multi: true, query: '{}', limit: 1000 }
  const answer = await emulator.contents.endpoint.handle({ action: 'database.getDocument', envName: 'local-env', collectionName, ...query })
  const documents = (answer['data'] as { list: string[] }).list.map((text) => JSON.parse(text) as Document)
  if (documents.length === 1000) throw new Error(`${collectionName} is larger than a town`)
  return documents.sort((a, b) => (a._id < b._id ? -1 : 1))
}

const asItIs = (document: Document): Document => document

const COMPARABLE: Readonly<Record<string, (document: Document) => Document>> = {
  /**
   * What a job remembers of single runs differs when a run was interrupted; when it is due next, and how far its walk has come, does not. One of
   * every minute notes only the runs that did something, and which of two ticks a minute apart that was, the interruption may decide.
   */
  job_states: ({ _id, nextAt, cursor }) => ({ _id, cursor, ...(JOB_TABLE[_id as JobName].every === 'minute' ? {} : { nextAt }) }),
  /** What WeChat calls a message is drawn by chance; and who was killed before a message went out sends it with the next tick. */
  deliveries: ({ providerId, sentAt, ...delivery }) => ({ ...delivery, isNamed: providerId !== null, isSent: sentAt !== null }),
}

export const endOf = async (running: RunningEmulator): Promise<End> => {
  const documents: Record<string, readonly Document[]> = {}
  for (const name of Object.keys(collections)) {
    documents[name] = (await listed(running, name)).map(COMPARABLE[name] ?? asItIs)
  }
  const sent = running.emulator.contents.outbox.list(-Infinity, 10_000).map(({ id: _, at: __, ...message }) => JSON.stringify(message))
  return { documents, sent: sent.sort() }
}

/** How much every job has done. */
export const workDone = async (running: RunningEmulator): Promise<Record<string, number>> =>
  Object.fromEntries((await listed(running, 'job_states')).map(({ _id, done }) => [_id, done as number]))

const changed = (a: readonly Document[], b: readonly Document[]): [Document | undefined, Document | undefined][] => {
  const ids = new Set([...a, ...b].map(({ _id }) => _id))
  const of = (documents: readonly Document[], id: string) => documents.find(({ _id }) => _id === id)
  return [...ids].map((id) => [of(a, id), of(b, id)] as [Document, Document]).filter(([x, y]) => JSON.stringify(x) !== JSON.stringify(y))
}

/** What follows from a reminder whose outcome is unknown: itself, and what is counted of it. */
const MAY_FOLLOW = ['deliveries', 'reminder_days']

/**
 * In what an end differs from the undisturbed one, in words; nothing when it is as it should be. Who is killed between asking WeChat and noting
 * the answer leaves reminders of one member as unknown (decision 0021); nothing else may differ, and nothing may ever be sent beside what was.
 */
export const differences = (undisturbed: End, end: End): string[] => {
  const words: string[] = []
  const lost = changed(undisturbed.documents['deliveries']!, end.documents['deliveries']!)
  const unknown = lost.filter(([before, after]) => before?.['state'] === 'sent' && after?.['reason'] === 'unknown')
  if (unknown.length !== lost.length) words.push(`deliveries: ${JSON.stringify(lost.find((pair) => !unknown.includes(pair)))}`)
  if (new Set(unknown.map(([before]) => before!['memberId'])).size > 1) words.push('reminders of more than one member are unknown')
  for (const [name, before] of Object.entries(undisturbed.documents)) {
    if (name === 'deliveries' || (unknown.length > 0 && MAY_FOLLOW.includes(name))) continue
    for (const pair of changed(before, end.documents[name]!)) words.push(`${name}: ${JSON.stringify(pair)}`)
  }
  const missing = [...undisturbed.sent]
  for (const message of end.sent) {
    const at = missing.indexOf(message)
    if (at < 0) words.push(`sent beside what was to be sent: ${message}`)
    else missing.splice(at, 1)
  }
  if (missing.length > unknown.length) words.push(`not sent: ${missing.join()}`)
  return words
}
