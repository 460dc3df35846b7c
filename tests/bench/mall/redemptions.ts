import path from 'node:path'
import { EmulatorClient } from '../../replay/emulator-client'
import { HttpJson } from '../../replay/http-json'
import { NoPostgres, startPostgresServer } from '../postgres-server'
import { takeTurns, type Turns, type VariantFigures } from '../turns'
import type { BenchSettings, Variant } from '../variant'
import { Worker } from '../worker'
import { startFilledMall } from './filled-mall'
import { Phones, type Taps, tapLoad } from './taps'

export const CLIENTS = [1, 32] as const

const DISTINCT = 200
const PLENTY = 100_000_000
/** Points of a member, at one point a gift: more than a bench can spend. */
const RICH = 1_000_000

const distinctId = (n: number): string => `gift-${n % DISTINCT}`
const DISTINCT_IDS = Array.from({ length: DISTINCT }, (_, n) => distinctId(n))
const LIMITS = { perDay: null, perCampaign: null, lifetime: 10_000 }
const ORDINARY = { price: { points: 1, fen: 0 }, limits: LIMITS }

export interface Redemptions {
  readonly storageCalls: { readonly mean: number; readonly max: number; readonly redemptions: number }
  readonly variants: readonly VariantFigures[]
  /** Why a variant is missing. */
  readonly missing: readonly string[]
}

export type RedemptionOptions = BenchSettings & Omit<Turns, 'clients'>

const variantOf = (id: string, name: string, url: string, taps: Taps): Omit<Variant, 'stop'> => {
  let runs = 0
  return { id, name, measure: (clients, seconds) => tapLoad(url, `${id}-${++runs}`, taps, clients, seconds) }
}

const NOTHING_TO_STOP = { stop: () => Promise.resolve() }

const startEvergreen = async ({ folder, members }: BenchSettings): Promise<{ url: string; variants: readonly Variant[] }> => {
  const shelves = [
    ...DISTINCT_IDS.map((giftId) => ({ giftId, gift: ORDINARY, left: PLENTY })),
    { giftId: 'hot-whole', gift: ORDINARY, left: PLENTY },
    { giftId: 'hot-split', gift: { ...ORDINARY, rush: true }, left: PLENTY },
  ]
  const { url, stop } = await startFilledMall(folder, 'mall', { members, points: RICH, shelves })
  const way = 'HTTP → function → SDK in-process → store'
  const variants = [
    { ...variantOf('distinct', `${way}, ${DISTINCT} gifts`, url, { members, giftOf: distinctId }), stop },
    { ...variantOf('hot-whole', `${way}, one gift`, url, { members, giftOf: () => 'hot-whole' }), ...NOTHING_TO_STOP },
    { ...variantOf('hot-split', `${way}, one gift in 16 parts`, url, { members, giftOf: () => 'hot-split' }), ...NOTHING_TO_STOP },
  ]
  return { url, variants }
}

const startPostgres = async ({ folder, members }: BenchSettings, note: (words: string) => void): Promise<readonly Variant[]> => {
  const server = await startPostgresServer(path.join(folder, 'pg-mall'), note)
  const worker = Worker.start('mall-postgres', { BENCH_FOLDER: server.folder })
  const stop = async (): Promise<void> => {
    await worker.stop()
    await server.stop()
  }
  const filling = { members, points: RICH, giftIds: [...DISTINCT_IDS, 'hot'], left: PLENTY }
  const url = `http://127.0.0.1:${await worker.ask<number>('open', filling)}`
  const way = 'HTTP → pooled pg → PostgreSQL 15'
  return [
    { ...variantOf('postgres-distinct', `${way}, ${DISTINCT} gifts`, url, { members, giftOf: distinctId }), stop },
    { ...variantOf('postgres-hot', `${way}, one gift`, url, { members, giftOf: () => 'hot' }), ...NOTHING_TO_STOP },
  ]
}

/** Durable redemptions per second: of many gifts, and of one that everybody wants. */
export const measureRedemptions = async (options: RedemptionOptions): Promise<Redemptions> => {
  const { note } = options
  const started: Variant[] = []
  const missing: string[] = []
  try {
    note('filling a mall')
    const { url, variants } = await startEvergreen(options)
    started.push(...variants)
    try {
      started.push(...(await startPostgres(options, note)))
    } catch (error) {
      if (!(error instanceof NoPostgres)) throw error
      missing.push(error.message)
    }
    const storageCalls = await countStorageCalls(url, options)
    return { storageCalls, variants: await takeTurns(started, { ...options, clients: CLIENTS }), missing }
  } finally {
    for (const variant of started) await variant.stop()
  }
}

/** Counted by the emulator over some redemptions. The first of each gift stand aside: they still read what an instance then keeps. */
const countStorageCalls = async (url: string, { members }: RedemptionOptions): Promise<Redemptions['storageCalls']> => {
  const http = new HttpJson(url)
  const phones = new Phones(url)
  const taps = { members, giftOf: distinctId }
  try {
    for (let n = 0; n < DISTINCT; n++) await phones.call(n % members, 'gift.redeem', { giftId: distinctId(n) }, `first-of-${n}`)
    await http.send({ method: 'DELETE', path: '/emulator/stats' })
    await tapLoad(url, 'count', taps, 1, 1)
    const counted = (await new EmulatorClient(http).stats()).find(({ action }) => action === 'gift.redeem')
    if (!counted) throw new Error('the emulator counted no redemption')
    return { mean: counted.calls.mean, max: counted.calls.max, redemptions: counted.count }
  } finally {
    phones.close()
    http.close()
  }
}
