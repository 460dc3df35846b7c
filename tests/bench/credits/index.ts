import { EmulatorClient } from '../../replay/emulator-client'
import { HttpJson } from '../../replay/http-json'
import { NoPostgres } from '../postgres-server'
import { type Turns, takeTurns, type VariantFigures } from '../turns'
import type { BenchSettings, Variant } from '../variant'
import { type EvergreenVariant, startEvergreen } from './evergreen'
import { startLedger, startSdkCeiling } from './in-process'
import { startPostgres } from './postgres'
import { signedLoad } from './signed-load'

export const CLIENTS = [1, 32] as const

export interface Credits {
  readonly storageCallsPerPurchase: { readonly mean: number; readonly max: number; readonly purchases: number }
  readonly variants: readonly VariantFigures[]
  /** Why a variant is missing. */
  readonly missing: readonly string[]
}

export type CreditOptions = BenchSettings & Omit<Turns, 'clients'>

/** Durable credits per second. */
export const measureCredits = async (options: CreditOptions): Promise<Credits> => {
  const { note } = options
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
    return { storageCallsPerPurchase, variants: await takeTurns(started, { clients: CLIENTS, ...options }), missing }
  } finally {
    for (const variant of started) await variant.stop()
  }
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
