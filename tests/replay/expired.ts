import type { EmulatorClient } from './emulator-client'
import { openidOf } from './play'
import { errorOf, GaveUp } from './retry'

export interface Expired {
  readonly points: number
  readonly members: number
}

const AT_ONCE = 8
const PAGE = 100

/** What expired, as the members themselves read it in their history: nothing here looks into the store. */
export const expiredOf = async (emulator: EmulatorClient, customers: readonly string[]): Promise<Expired> => {
  const waiting = [...customers]
  let points = 0
  let members = 0
  const worker = async (): Promise<void> => {
    for (let customer = waiting.pop(); customer !== undefined; customer = waiting.pop()) {
      const own = await expiredOfOne(emulator, customer)
      points += own
      if (own > 0) members += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return { points, members }
}

const expiredOfOne = async (emulator: EmulatorClient, customer: string): Promise<number> => {
  let sum = 0
  let cursor: string | undefined
  do {
    const input = { kind: 'expiry', limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }
    const answer = await emulator.member(openidOf(customer), 'points.list', input, `replay-expired-${customer}-${cursor ?? ''}`)
    const error = errorOf(answer)
    if (error) throw new GaveUp(`The history of customer ${customer} cannot be read: ${error.code} ${error.message}`)
    const { data } = answer.body as { data: { items: readonly { points: number }[]; nextCursor?: string } }
    for (const { points } of data.items) sum -= points
    cursor = data.nextCursor
  } while (cursor !== undefined)
  return sum
}
