import { EJSON } from 'bson'
import type { FunctionHost } from '../host/function-host'
import { StartError } from './start-error'

/** What a seed works with. */
export interface SeedTarget {
  readonly host: FunctionHost
  /** Sends one storage request of the SDK's protocol and answers its body. */
  storage(request: Record<string, unknown> & { action: string }): Promise<Record<string, unknown>>
  /** Keeps bytes in cloud storage under a path; answers the file's id. */
  keepFile(path: string, bytes: Buffer): string
  /** Shows the functions another instant; each call must not lie before the one before. */
  showInstant(instant: number): void
}

export const insert = async (target: SeedTarget, collectionName: string, document: Record<string, unknown>): Promise<void> => {
  const data = [EJSON.stringify(document, { relaxed: false })]
  const answer = await target.storage({ action: 'database.insertDocument', collectionName, data })
  if (answer.code && !/E11000/.test(String(answer.message)))
    throw new StartError(`The store could not be seeded: ${String(answer.message)}`)
}
