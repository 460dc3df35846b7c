import { type Former, type TraceDocument, traceSchema } from '../../shared/contracts/documents/referral'
import { shanghaiIso } from '../../shared/domain/time'
import { traceHash } from './digest'
import { checked } from './ledger/documents'
import type { Filed } from './ledger/post'
import type { Reader } from './store'

/** Checked on reading and on writing alike. */
const asTrace = (document: unknown): TraceDocument => checked(traceSchema, document)

/** Ways to know somebody again: each is null where there is none. */
export interface Ways {
  readonly phone: string | null
  /** The openid. */
  readonly person: string | null
}

const idsOf = ({ phone, person }: Ways) => ({
  phone: phone === null ? null : `phone:${traceHash('phone', phone)}`,
  person: person === null ? null : `person:${traceHash('person', person)}`,
})

const found = async (read: Reader, ways: Ways): Promise<{ ids: ReturnType<typeof idsOf>; traces: readonly TraceDocument[] }> => {
  const ids = idsOf(ways)
  const wanted = Object.values(ids).filter((id) => id !== null)
  const documents = wanted.length === 0 ? [] : await read.find('traces', { where: { _id: { in: wanted } }, limit: wanted.length })
  return { ids, traces: documents.map(asTrace) }
}

/** Which former members somebody has been. One storage call. */
export const formerOf = async (read: Reader, ways: Ways): Promise<Former> => {
  const { ids, traces } = await found(read, ways)
  const memberOf = (id: string | null) => traces.find(({ _id }) => _id === id)?.memberId ?? null
  return { phone: memberOf(ids.phone), person: memberOf(ids.person) }
}

/** Leaves a trace of who gives these ways up, in the transaction in which it happens. One storage call to read. */
export const leaveTrace = async (
  read: Reader,
  ways: Ways,
  memberId: string,
  now: number,
): Promise<{ readonly insert: Filed; readonly replace: Filed }> => {
  const { ids, traces } = await found(read, ways)
  const documents = Object.values(ids)
    .filter((id) => id !== null)
    .map((_id) => asTrace({ _id, schema: 1, memberId, at: shanghaiIso(now) }))
  const isKnown = ({ _id }: TraceDocument) => traces.some((trace) => trace._id === _id)
  const filed = (some: readonly TraceDocument[]): Filed => some.map((document) => ['traces', document] as const)
  return { insert: filed(documents.filter((document) => !isKnown(document))), replace: filed(documents.filter(isKnown)) }
}
