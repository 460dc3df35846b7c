import fs from 'node:fs'
import path from 'node:path'
import { HttpJson } from '../replay/http-json'
import { type EmulatorProcess, spawnEmulator } from './emulator-process'
import { median, round } from './figures'
import { Worker } from './worker'

export interface ReopenFigures {
  readonly documents: number
  readonly megabytes: number
  /** Seconds from starting the process until it answers, each the median of some starts. */
  readonly seconds: {
    readonly empty: number
    readonly stopped: number
    /** After kill -9 in the middle of its life: the write-ahead log has to be read. */
    readonly killed: number
  }
  /** Seconds it took to fill the store, in bulk. */
  readonly fillSeconds: number
}

export interface ReopenOptions {
  readonly folder: string
  readonly documents: number
  readonly starts: number
  readonly note: (words: string) => void
}

/** How long the emulator takes to answer again with so many documents in its store. */
export const measureReopen = async ({ folder, documents, starts, note }: ReopenOptions): Promise<ReopenFigures> => {
  const dataDir = path.join(folder, 'reopen')
  note('starting with an empty store')
  const empty = await startTimes(path.join(folder, 'reopen-empty'), starts, 'SIGTERM')
  await (await spawnEmulator(dataDir)).stop()
  note(`filling a store with ${documents} documents`)
  const fillSeconds = await fill(dataDir, documents)
  note('starting with a full store')
  await startTimes(dataDir, 1, 'SIGTERM')
  const stopped = await startTimes(dataDir, starts, 'SIGTERM')
  await startTimes(dataDir, 1, 'SIGKILL')
  const killed = await startTimes(dataDir, starts, 'SIGKILL')
  const megabytes = Math.round(fs.readdirSync(dataDir).reduce((sum, name) => sum + fs.statSync(path.join(dataDir, name)).size, 0) / 1e6)
  return { documents, megabytes, seconds: { empty, stopped, killed }, fillSeconds: round(fillSeconds, 1) }
}

const fill = async (dataDir: string, documents: number): Promise<number> => {
  const worker = Worker.start('fill', { BENCH_FOLDER: dataDir, EVERGREEN_SECRET: '0'.repeat(64) })
  try {
    return await worker.ask<number>('fill', { documents })
  } finally {
    await worker.stop()
  }
}

/** Each start ends with a write, so that a killed one leaves a log behind, and with the given signal. */
const startTimes = async (dataDir: string, starts: number, signal: NodeJS.Signals): Promise<number> => {
  const seconds: number[] = []
  for (let i = 0; i < starts; i++) {
    const since = performance.now()
    const emulator = await spawnEmulator(dataDir)
    await joins(emulator, `${signal}-${process.pid}-${i}-${Math.round(since)}`)
    seconds.push((performance.now() - since) / 1000)
    await emulator.stop(signal)
  }
  return round(median(seconds), 2)
}

/** The first answer that needs the store: a member joins. */
const joins = async ({ url }: EmulatorProcess, openid: string): Promise<void> => {
  const http = new HttpJson(url)
  const body = JSON.stringify({ action: 'member.join', input: { consentVersion: '1' }, requestId: openid })
  const answer = await http
    .send({ method: 'POST', path: '/call/member', headers: { 'x-evergreen-user': openid }, body })
    .finally(() => http.close())
  if ((answer.body as { ok?: unknown } | undefined)?.ok !== true) throw new Error(`joining was answered ${JSON.stringify(answer.body)}`)
}
