import { openFiles } from '../cloudbase/files'
import { errorFields, log } from '../log'

/** Seconds for which an address shows a picture: longer than a visit, so that pictures stay in the cache of a phone. */
const SHOWN_SECONDS = 7_200

/** An address is given out for half of that, so that it is good for as long again. */
const KEPT_MS = (SHOWN_SECONDS / 2) * 1000

const kept = new Map<string, { readonly url: string; readonly at: number }>()

/** Addresses of more pictures than that are asked for anew. */
const MOST_KEPT = 20_000

const isFresh = (fileId: string, now: number): boolean => {
  const age = now - (kept.get(fileId)?.at ?? -Infinity)
  return age >= 0 && age < KEPT_MS
}

/**
 * Where pictures of gifts are shown from, by their file ids, as the instance has asked within the hour. One that is not there has none, and
 * while cloud storage cannot be asked gifts show their drawings.
 */
export const addressesOf = async (fileIds: readonly string[], now: number): Promise<ReadonlyMap<string, string>> => {
  const missing = [...new Set(fileIds)].filter((fileId) => !isFresh(fileId, now))
  if (missing.length > 0) await ask(missing, now)
  return new Map(fileIds.flatMap((fileId) => (isFresh(fileId, now) ? [[fileId, kept.get(fileId)!.url] as const] : [])))
}

const ask = async (fileIds: readonly string[], now: number): Promise<void> => {
  if (kept.size + fileIds.length > MOST_KEPT) kept.clear()
  try {
    const urls = await openFiles().addresses(fileIds, SHOWN_SECONDS)
    urls.forEach((url, i) => url !== undefined && kept.set(fileIds[i]!, { url, at: now }))
  } catch (error) {
    log.warn('pictures of gifts have no address', errorFields(error))
  }
}
