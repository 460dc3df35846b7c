import type { EmulatorClient } from './emulator-client'
import { openidOf } from './play'
import { errorOf, GaveUp } from './retry'

/** What all members together read in their histories: nothing here looks into the store. */
export interface Histories {
  /** Points that came (or went, below 0), by the kind of entry. */
  readonly byKind: Readonly<Record<string, number>>
  /** Members of whom points expired. */
  readonly membersWithExpiry: number
}

const AT_ONCE = 8
const PAGE = 100

export const historiesOf = async (emulator: EmulatorClient, customers: readonly string[]): Promise<Histories> => {
  const waiting = [...customers]
  const byKind: Record<string, number> = {}
  let membersWithExpiry = 0
  const worker = async (): Promise<void> => {
    for (let customer = waiting.pop(); customer !== undefined; customer = waiting.pop()) {
      const items = await historyOf(emulator, customer)
      for (const { kind, points } of items) byKind[kind] = (byKind[kind] ?? 0) + points
      if (items.some(({ kind }) => kind === 'expiry')) membersWithExpiry += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return { byKind, membersWithExpiry }
}

interface Item {
  readonly kind: string
  readonly points: number
}

const historyOf = async (emulator: EmulatorClient, customer: string): Promise<readonly Item[]> => {
  const items: Item[] = []
  let cursor: string | undefined
  do {
    const input = { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }
    const answer = await emulator.member(openidOf(customer), 'points.list', input, `replay-history-${customer}-${cursor ?? ''}`)
    const error = errorOf(answer)
    if (error) throw new GaveUp(`The history of customer ${customer} cannot be read: ${error.code} ${error.message}`)
    const { data } = answer.body as { data: { items: readonly Item[]; nextCursor?: string } }
    items.push(...data.items)
    cursor = data.nextCursor
  } while (cursor !== undefined)
  return items
}
