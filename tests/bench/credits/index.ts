import { EmulatorClient } from '../../replay/emulator-client'
import { HttpJson } from '../../replay/http-json'
import { median, round, type Sample } from '../figures'
import { type EvergreenVariant, startEvergreen } from './evergreen'
import { startLedger, startSdkCeiling } from './in-process'
import { NoPostgres, startPostgres } from './postgres'
import { signedLoad } from './signed-load'
import type { BenchSettings, Variant } from './variant'

export const CLIENTS = [1, 32] as const

export interface CreditFigures {
  readonly id: string
  readonly name: string
  /** By number of clients: medians over the rounds, and every round. */
  readonly byClients: Readonly<Record<string, Sample & { readonly rounds: readonly number[] }>>
}

export interface Credits {
  readonly storageCallsPerPurchase: { readonly mean: number; readonly max: number; readonly purchases: number }
  readonly variants: readonly CreditFigures[]
  /** Why a variant is missing. */
  readonly missing: readonly string[]
}

export interface CreditOptions extends BenchSettings {
  readonly rounds: number
  readonly seconds: number
  readonly note: (words: string) => void
}

/** Durable credits per second. The variants take turns within each round, so that a neighbour's noise falls on all of them. */
export const measureCredits = async (options: CreditOptions): Promise<Credits> => {
  const { rounds, seconds, note } = options
  const started: Variant[] = []
  const missing: string[] = []
  try {
    note('starting the emulator twice, the ledger and the SDK')
    const http = await startEvergreen(options, 'evergreen-http', 'signed HTTP → function → SDK over HTTP → store', 'http')
    started.push(http)
    const inProcess = await startEvergreen(options, 'evergreen', 'signed HTTP → function → SDK in-process → store', 'in-process')
    started.push(inProcess, await startLedger(options), await startSdkCeiling())
    note('starting PostgreSQL')
    try {
      started.push(...(await startPostgres(options, note)))
    } catch (error) {
      if (!(error instanceof NoPostgres)) throw error
      missing.push(error.message)
    }
    const storageCallsPerPurchase = await countStorageCalls(inProcess, options)
    const samples = new Map<string, Sample[]>()
    for (let turn = 0; turn <= rounds; turn++)
      for (const clients of CLIENTS)
        for (const variant of started) {
          note(turn === 0 ? `warming up: ${variant.name}` : `round ${turn} of ${rounds}, ${clients} clients: ${variant.name}`)
          const sample = await variant.measure(clients, turn === 0 ? seconds / 2 : seconds)
          const key = `${variant.id}/${clients}`
          if (turn > 0) samples.set(key, [...(samples.get(key) ?? []), sample])
        }
    return { storageCallsPerPurchase, variants: started.map(({ id, name }) => figuresOf(id, name, samples)), missing }
  } finally {
    for (const variant of started) await variant.stop()
  }
}

const figuresOf = (id: string, name: string, samples: ReadonlyMap<string, readonly Sample[]>): CreditFigures => {
  const byClients = CLIENTS.map((clients) => {
    const own = samples.get(`${id}/${clients}`) ?? []
    const middle = (pick: (sample: Sample) => number, digits: number) => round(median(own.map(pick)), digits)
    return [
      String(clients),
      {
        perSecond: middle(({ perSecond }) => perSecond, 1),
        p50: middle(({ p50 }) => p50, 2),
        p99: middle(({ p99 }) => p99, 2),
        rounds: own.map(({ perSecond }) => round(perSecond, 1)),
      },
    ]
  })
  return { id, name, byClients: Object.fromEntries(byClients) as CreditFigures['byClients'] }
}

const PURCHASE = 'POST /till/v1/purchases'

/** Counted by the emulator over some purchases, the first of which still reads key and programme. */
const countStorageCalls = async ({ url }: EvergreenVariant, { members }: CreditOptions): Promise<Credits['storageCallsPerPurchase']> => {
  const http = new HttpJson(url)
  try {
    await signedLoad(url, 'warm', members, 1, 0.2)
    await http.send({ method: 'DELETE', path: '/emulator/stats' })
    await signedLoad(url, 'count', members, 1, 1)
    const counted = (await new EmulatorClient(http).stats()).find(({ action }) => action === PURCHASE)
    if (!counted) throw new Error('the emulator counted no purchase')
    return { mean: counted.calls.mean, max: counted.calls.max, purchases: counted.count }
  } finally {
    http.close()
  }
}
