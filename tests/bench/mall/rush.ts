import { EmulatorClient } from '../../replay/emulator-client'
import { HttpJson } from '../../replay/http-json'
import { percentile, round } from '../figures'
import { startFilledMall } from './filled-mall'
import { Phones } from './taps'

const PIECES = 100
const AT_ONCE = 64

export interface RushFigures {
  readonly members: number
  readonly pieces: number
  readonly gifts: readonly {
    readonly name: string
    /** How many got one; as many as there were, or the bench fails. */
    readonly sold: number
    readonly seconds: number
    /** Until the answer, in milliseconds, `busy` and its repetition included. */
    readonly soldP99: number
    readonly refusedP50: number
    readonly refusedP99: number
    /** Storage calls of one call on average, those that were refused included. */
    readonly storageCalls: number
  }[]
}

const GIFTS = [
  { giftId: 'whole', name: 'in one part', rush: false },
  { giftId: 'split', name: 'in 16 parts, as a rush', rush: true },
] as const

interface RushOptions {
  readonly folder: string
  readonly members: number
  readonly note: (words: string) => void
}

/** Many members on the last pieces of one gift, so many at once: who gets one, how long everybody waits, and that none is sold twice. */
export const measureRush = async ({ folder, members, note }: RushOptions): Promise<RushFigures> => {
  note(`filling a mall with ${members} members`)
  const shelves = GIFTS.map(({ giftId, rush }) => ({ giftId, gift: { rush }, left: PIECES }))
  const emulator = await startFilledMall(folder, 'rush', { members, points: 2_000, shelves })
  const http = new HttpJson(emulator.url)
  const client = new EmulatorClient(http)
  try {
    const gifts: RushFigures['gifts'][number][] = []
    for (const { giftId, name } of GIFTS) {
      note(`${members} members on ${PIECES} pieces ${name}`)
      await http.send({ method: 'DELETE', path: '/emulator/stats' })
      const taken = await everybodyTaps(emulator.url, giftId, members)
      const stats = (await client.stats()).find(({ action }) => action === 'gift.redeem')
      gifts.push({ name, ...taken, storageCalls: round(stats?.calls.mean ?? NaN, 2) })
    }
    const { faults } = await client.audit()
    if (faults.length > 0) throw new Error(`the audit finds faults after a rush: ${JSON.stringify(faults[0])}`)
    return { members, pieces: PIECES, gifts }
  } finally {
    http.close()
    await emulator.stop()
  }
}

type Taken = Omit<RushFigures['gifts'][number], 'name' | 'storageCalls'>

const everybodyTaps = async (url: string, giftId: string, members: number): Promise<Taken> => {
  const phones = new Phones(url)
  const waits: Record<'sold' | 'refused', number[]> = { sold: [], refused: [] }
  let next = 0
  const tapping = async (): Promise<void> => {
    for (let member = next++; member < members; member = next++) {
      const begun = performance.now()
      const refused = await phones.call(member, 'gift.redeem', { giftId }, `rush-${giftId}-${member}`)
      if (refused !== undefined && refused !== 'sold_out') throw new Error(`a tap in a rush was answered ${refused}`)
      waits[refused === undefined ? 'sold' : 'refused'].push(performance.now() - begun)
    }
  }
  const since = performance.now()
  await Promise.all(Array.from({ length: AT_ONCE }, tapping)).finally(() => phones.close())
  const seconds = (performance.now() - since) / 1000
  if (waits.sold.length !== PIECES) throw new Error(`${waits.sold.length} of ${PIECES} pieces were sold`)
  const share = (of: 'sold' | 'refused', one: number): number =>
    round(
      percentile(
        waits[of].sort((a, b) => a - b),
        one,
      ),
      1,
    )
  return {
    sold: waits.sold.length,
    seconds: round(seconds, 1),
    soldP99: share('sold', 0.99),
    refusedP50: share('refused', 0.5),
    refusedP99: share('refused', 0.99),
  }
}
