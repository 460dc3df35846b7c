import path from 'node:path'
import budgets from '../../config/budgets.json'
import functions from '../../config/functions.json'
import type { JobCost } from './expiry-worker'
import { round } from './figures'
import { Worker } from './worker'

/** How many accounts a store has, and of how many of them points die. */
export interface Town {
  readonly accounts: number
  readonly due: number
}

export interface ExpiryFigures {
  readonly towns: readonly (Town & { readonly expiry: JobCost; readonly reminders: JobCost })[]
  /** Cost of a due account in the largest town, as a multiple of that in the smallest. */
  readonly ratio: number
}

export const TOWNS: readonly Town[] = [
  { accounts: 10_000, due: 10_000 },
  { accounts: 100_000, due: 10_000 },
  { accounts: 1_000_000, due: 100_000 },
]

/** On a machine with much memory V8 lets garbage lie that it would have to clear away in a function: it gets three quarters of what that one has. */
const AS_IN_A_FUNCTION = [`--max-heap-size=${functions.jobs.memoryMb * 0.75}`]

export interface ExpiryOptions {
  readonly folder: string
  readonly towns: readonly Town[]
  readonly note: (words: string) => void
}

/** What it costs to remind of points that die and to let them die, by how many accounts there are in which nothing dies. */
export const measureExpiry = async ({ folder, towns, note }: ExpiryOptions): Promise<ExpiryFigures> => {
  const measured: ExpiryFigures['towns'][number][] = []
  for (const town of towns) {
    const env = { BENCH_FOLDER: path.join(folder, `expiry-${town.accounts}`), EVERGREEN_SECRET: '0'.repeat(64) }
    const worker = Worker.start('expiry', env, AS_IN_A_FUNCTION)
    try {
      note(`filling a store with ${town.accounts} accounts`)
      await worker.ask('fill', town)
      note(`reminding ${town.due} of ${town.accounts}`)
      const reminders = await worker.ask<JobCost>('remind')
      note(`expiring ${town.due} of ${town.accounts}`)
      measured.push({ ...town, reminders, expiry: await worker.ask<JobCost>('expire') })
    } finally {
      await worker.stop()
    }
  }
  return { towns: measured, ratio: round(costOf(measured.at(-1)!.expiry) / costOf(measured[0]!.expiry), 2) }
}

const costOf = ({ seconds, items }: JobCost): number => seconds / items

/** Whether a due account costs more among many, or memory grows with what is due. */
export const isTooDear = ({ ratio, towns }: ExpiryFigures): boolean =>
  ratio > budgets.expiry.costRatio ||
  towns.some(({ expiry, reminders }) => Math.max(expiry.rssGrowthMb, reminders.rssGrowthMb) > budgets.expiry.rssGrowthMb)
