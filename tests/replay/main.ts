import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { dayOf, startOfDay } from '../../shared/domain/time'
import { comparePrograms } from './compare'
import { comparisonJson, comparisonText, isSound } from './comparison'
import { CsvError } from './csv'
import { EmulatorClient } from './emulator-client'
import { HttpJson, NoAnswer } from './http-json'
import { EmulatorFailed, type OwnEmulator, startOwnEmulator } from './own-emulator'
import type { Plan } from './plan'
import { ReplayStopped } from './play'
import { namedPrograms, UnknownProgram } from './program-files'
import { type Progress, progressOn } from './progress'
import { GaveUp } from './retry'
import { runReplay } from './run'
import { readSalesFile, type SaleLine, SalesFileError } from './sales-file'
import { faultsOf, summaryJson, summaryText } from './summary'

const HELP = `npm run replay -- <sales.csv> [options]

Plays real sales through the signed till API: invoices become purchases in order of time, customers join at first sight,
cancellations become refunds, and the clock runs on until the first points expire. Then every account and every hash chain is
recomputed. Running it twice on the same store changes nothing; an interrupted run goes on where it stopped.

  --days <n>     only the first n days of the file
  --limit <n>    only the first n invoices
  --url <url>    play against this emulator (default: one that answers at PORT, 3000; else an emulator of its own)
  --own          use an emulator of its own even if another one is running; it keeps its data in DATA_DIR (default .data/replay)
  --memory       like --own, and keep nothing
  --fresh        like --own, and begin with an empty store
  --programs <names>
                 play the same sales under several programmes, like simple,generous,year-end, each in an emulator of its own that
                 keeps nothing, and print what each would have cost, side by side. "program" is config/program.ts, the others are
                 the files of config/programs. PROGRAM names the one for a single run in an emulator of its own.
  --json         print the summary as JSON
  --help         print this

Columns needed: InvoiceNo, StockCode, Quantity, InvoiceDate, UnitPrice, CustomerID. Times are read as Asia/Shanghai, prices as yuan.`

class Usage extends Error {}

const count = (name: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Usage(`--${name} must be a whole number above zero, not "${text}".`)
  return Number(text)
}

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        days: { type: 'string' },
        limit: { type: 'string' },
        url: { type: 'string' },
        own: { type: 'boolean' },
        memory: { type: 'boolean' },
        fresh: { type: 'boolean' },
        programs: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    return { ...values, file: positionals[0], extra: positionals[1] }
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : String(error))
  }
}

type Arguments = ReturnType<typeof readArguments>

/** npm runs scripts in the top folder; a relative name means the folder in which the command was typed. */
const readLines = (file: string): SaleLine[] => {
  const typedIn = process.env['INIT_CWD']
  const candidates = [...(typedIn ? [path.resolve(typedIn, file)] : []), path.resolve(file)]
  const found = candidates.find((candidate) => fs.existsSync(candidate))
  if (found === undefined) throw new Usage(`There is no file ${file}.`)
  return readSalesFile(fs.readFileSync(found, 'utf8'))
}

const isRunning = async (url: string): Promise<boolean> => {
  const http = new HttpJson(url)
  try {
    return await new EmulatorClient(http).isHealthy()
  } finally {
    http.close()
  }
}

/** The emulator to play against: the named one, a running one, or one of our own. */
const findEmulator = async (given: Arguments, lines: readonly SaleLine[]): Promise<OwnEmulator> => {
  const own = given.own || given.memory || given.fresh
  if (given.url !== undefined) {
    if (own) throw new Usage('--url names an emulator that somebody else started; --own, --memory and --fresh do not go with it.')
    const url = given.url.replace(/\/+$/, '')
    if (!/^https?:\/\/[^/]+$/.test(url)) throw new Usage(`--url must be an address like http://127.0.0.1:3000, not "${given.url}".`)
    if (!(await isRunning(url))) throw new Usage(`No emulator answers at ${url}.`)
    return { url, stop: () => Promise.resolve() }
  }
  const usual = `http://127.0.0.1:${process.env['PORT'] || 3000}`
  if (!own && (await isRunning(usual))) return { url: usual, stop: () => Promise.resolve() }
  const dataDir = given.memory ? ':memory:' : path.resolve(process.env['DATA_DIR'] || '.data/replay')
  const emulator = await startOwnEmulator({ dataDir, clockStart: startOfDay(dayOf(Math.min(...lines.map(({ at }) => at)))) })
  if (given.fresh) await emptied(emulator.url)
  return emulator
}

const emptied = async (url: string): Promise<void> => {
  const http = new HttpJson(url)
  await new EmulatorClient(http).reset().finally(() => http.close())
}

/** Whether somebody has asked for the end; the running requests are answered first. */
const untilInterrupted = (): (() => boolean) => {
  let interrupted = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (interrupted = true))
  return () => interrupted
}

const progressOf = (plan: Plan, where: string): Progress => {
  const total = plan.purchases + plan.refunds
  const shifted = plan.shiftDays === 0 ? '' : `, moved by ${plan.shiftDays} days`
  process.stderr.write(`${total} requests of ${plan.customers} customers ${where}${shifted}\n`)
  return progressOn(process.stderr, total)
}

type Sales = Pick<Parameters<typeof runReplay>[0], 'lines' | 'limits'>

const INTERRUPTED = 130

const playOnce = async (given: Arguments, sales: Sales): Promise<number> => {
  const emulator = await findEmulator(given, sales.lines)
  try {
    const interrupted = untilInterrupted()
    const onPlan = (plan: Plan) => progressOf(plan, `against ${emulator.url}`)
    const result = await runReplay({ url: emulator.url, ...sales, interrupted, onPlan })
    process.stdout.write(given.json ? `${JSON.stringify(summaryJson(result))}\n` : summaryText(result))
    if (!result.complete) return INTERRUPTED
    return faultsOf(result).length > 0 ? 1 : 0
  } finally {
    await emulator.stop()
  }
}

const compare = async (given: Arguments, names: string, sales: Sales): Promise<number> => {
  if (given.url !== undefined || given.own || given.memory || given.fresh)
    throw new Usage('--programs plays in emulators of its own that keep nothing; --url, --own, --memory and --fresh do not go with it.')
  const programs = namedPrograms([...new Set(names.split(',').map((name) => name.trim()))])
  let begun = 0
  const onProgram = (name: string, plan: Plan) => progressOf(plan, `under "${name}", programme ${++begun} of ${programs.length}`)
  const trials = await comparePrograms({ programs, ...sales, interrupted: untilInterrupted(), onProgram })
  if (!trials) {
    process.stderr.write('Interrupted: nothing was compared, and nothing is kept.\n')
    return INTERRUPTED
  }
  process.stdout.write(given.json ? `${JSON.stringify(comparisonJson(trials))}\n` : comparisonText(trials))
  return isSound(trials) ? 0 : 1
}

const run = async (): Promise<number> => {
  const given = readArguments()
  if (given.help) {
    process.stdout.write(`${HELP}\n`)
    return 0
  }
  if (given.file === undefined || given.extra !== undefined) throw new Usage('Name one file of sales.')
  const limits = { days: count('days', given.days), invoices: count('limit', given.limit) }
  const lines = readLines(given.file)
  if (lines.length === 0) throw new Usage(`${given.file} holds no sales.`)
  return given.programs === undefined ? playOnce(given, { lines, limits }) : compare(given, given.programs, { lines, limits })
}

/** Reasons that a person at the terminal can do something about; all others are faults and keep their stack. */
const IN_WORDS = [Usage, UnknownProgram, CsvError, SalesFileError, EmulatorFailed, ReplayStopped, GaveUp, NoAnswer]

run().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const words = error instanceof Error ? error : new Error(String(error))
    process.stderr.write(`\n✗ ${IN_WORDS.some((kind) => words instanceof kind) ? words.message : words.stack}\n`)
    process.exitCode = words instanceof Usage || words instanceof UnknownProgram ? 2 : 1
  },
)
