import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureCredits } from './credits'
import { runLedgerWorker } from './credits/ledger-worker'
import { runNothingWorker } from './credits/nothing-worker'
import { runPostgresWorker } from './credits/postgres-worker'
import { runSdkWorker } from './credits/sdk-worker'
import { isTooSlow, measureEvaluations } from './evaluations'
import { isTooDear, measureExpiry, TOWNS } from './expiry'
import { runExpiryStoreWorker, runExpiryWorker } from './expiry-worker'
import { runFillWorker } from './fill-worker'
import { isTooSlowToBrowse, measureMall } from './mall'
import { runMallFillWorker } from './mall/fill-worker'
import { runMallPostgresWorker } from './mall/postgres-worker'
import { isTooLenient, measureFraud, REPORTED } from './fraud'
import { measureReopen } from './reopen'
import { type BenchResult, reportText } from './report'
import { measureBundles, measureMainPackage } from './sizes'

const HELP = `npm run bench [-- options]

Measures what a purchase and a redemption cost, beside a points backend on PostgreSQL, in one run; prints a table and writes .cache/bench.json.
PostgreSQL 15 is installed from Debian if it is missing (as root) and runs in a cluster of its own that is thrown away.

  --quick             one short round and a tenth of the documents
  --only <sections>   credits, mall, rules, fraud, expiry, sizes, reopen,
                        separated by commas
  --help              print this`

const SECTIONS = ['credits', 'mall', 'rules', 'fraud', 'expiry', 'sizes', 'reopen'] as const
type Section = (typeof SECTIONS)[number]

const FULL = { rounds: 5, seconds: 3, members: 1_000, documents: 1_000_000, starts: 5, loads: 15, crowd: 10_000 }
const QUICK = { rounds: 1, seconds: 1, members: 200, documents: 100_000, starts: 2, loads: 5, crowd: 1_000 }

const TMPFS = 0x01021994

/** A place on a disk: what is kept in memory only would flatter everybody. */
const newFolder = (): string => {
  const places = [os.tmpdir(), '/var/tmp', path.resolve('.cache')]
  const place = places.find((one) => fs.existsSync(one) && fs.statfsSync(one).type !== TMPFS) ?? places[2]!
  const folder = fs.mkdtempSync(path.join(place, 'evergreen-bench-'))
  // PostgreSQL runs as another user and has to reach its own folder in here.
  fs.chmodSync(folder, 0o755)
  return folder
}

const note = (words: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K  ${words}`)
  else process.stderr.write(`  ${words}\n`)
}

const sectionsOf = (only: string | undefined): readonly Section[] => {
  const wanted = only === undefined ? [...SECTIONS] : only.split(',')
  const unknown = wanted.filter((name) => !SECTIONS.includes(name as Section))
  if (unknown.length > 0) throw new Error(`There is no section ${unknown.join(', ')}; choose from ${SECTIONS.join(', ')}.`)
  return wanted as Section[]
}

const bench = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean' }, only: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) {
    process.stdout.write(`${HELP}\n`)
    return
  }
  const quick = values.quick === true
  const sections = sectionsOf(values.only)
  const { rounds, seconds, members, documents, starts, loads, crowd } = quick ? QUICK : FULL
  const machine = { cores: os.availableParallelism(), memoryGb: Math.round(os.totalmem() / 1e9), node: process.version, load: os.loadavg() }
  const folder = newFolder()
  try {
    const has = (section: Section) => sections.includes(section)
    if (has('rules')) note('working out purchases')
    const evaluations = has('rules') ? { evaluations: measureEvaluations(rounds, seconds / 3) } : {}
    if (has('fraud')) note('watching cheats')
    const fraud = has('fraud') ? { fraud: measureFraud(quick ? { from: REPORTED.from, to: REPORTED.from } : REPORTED) } : {}
    if (has('sizes')) note('loading the functions')
    const towns = quick ? TOWNS.map(({ accounts, due }) => ({ accounts: accounts / 10, due: due / 10 })) : TOWNS
    const expiry = has('expiry') ? { expiry: await measureExpiry({ folder, towns, note }) } : {}
    const sizes = has('sizes') ? { bundles: await measureBundles(loads), mainPackage: measureMainPackage() } : {}
    const credits = has('credits') ? { credits: await measureCredits({ folder, members, rounds, seconds, note }) } : {}
    const mall = has('mall') ? { mall: await measureMall({ folder, members, rounds, seconds, crowd, note }) } : {}
    const reopen = has('reopen') ? { reopen: await measureReopen({ folder, documents, starts, note }) } : {}
    const result: BenchResult = {
      at: new Date().toISOString(),
      quick,
      machine,
      ...credits,
      ...mall,
      ...evaluations,
      ...fraud,
      ...expiry,
      ...sizes,
      ...reopen,
    }
    fs.mkdirSync('.cache', { recursive: true })
    fs.writeFileSync('.cache/bench.json', `${JSON.stringify(result, null, 2)}\n`)
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K')
    process.stdout.write(reportText(result))
    if (isOutside(result)) process.exitCode = 1
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether a figure is outside of what config/budgets.json allows. */
const isOutside = ({ evaluations, fraud, expiry, mall }: BenchResult): boolean =>
  (evaluations !== undefined && isTooSlow(evaluations)) ||
  (fraud !== undefined && isTooLenient(fraud)) ||
  (expiry !== undefined && isTooDear(expiry)) ||
  (mall !== undefined && isTooSlowToBrowse(mall.catalogue))

const env = (name: string): string => process.env[name] ?? ''

const WORKERS: Record<string, () => Promise<void> | void> = {
  ledger: () => runLedgerWorker(env('BENCH_FOLDER'), Number(env('BENCH_MEMBERS'))),
  sdk: runSdkWorker,
  nothing: runNothingWorker,
  postgres: () => runPostgresWorker(env('BENCH_FOLDER'), Number(env('BENCH_MEMBERS'))),
  expiry: () => runExpiryWorker(env('BENCH_FOLDER')),
  'expiry-store': () => runExpiryStoreWorker(env('BENCH_FOLDER')),
  fill: () => runFillWorker(env('BENCH_FOLDER')),
  'mall-fill': () => runMallFillWorker(env('BENCH_FOLDER')),
  'mall-postgres': () => runMallPostgresWorker(env('BENCH_FOLDER')),
}

const failed = (error: unknown): void => {
  process.stderr.write(`\n✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
  // A worker that cannot begin must not keep its parent waiting.
  process.disconnect?.()
}

const begin = async (): Promise<void> => {
  if (process.argv[2] !== '--worker') return bench()
  const work = WORKERS[process.argv[3] ?? '']
  if (!work) throw new Error(`there is no worker called ${process.argv[3]}`)
  await work()
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))
begin().catch(failed)
