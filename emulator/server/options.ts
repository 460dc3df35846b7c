import { isAbsolute, join } from 'node:path'
import { StartError } from './start-error'

export type TransportKind = 'in-process' | 'http'
/** demo: programme, till key, demo members and their first purchases. bare: programme and key. none: nothing. */
export type SeedKind = 'demo' | 'bare' | 'none'

export interface EmulatorOptions {
  /** 0 lets the system choose a free one. */
  readonly port: number
  /** A folder, or `:memory:` to keep nothing. */
  readonly dataDir: string
  /** The repository, or an installed copy of it: holds `config/` and `dist/`. */
  readonly root: string
  /** Folder with `<function>/index.js`. */
  readonly functionsDir: string
  /** How functions reach the store: without sockets, or over HTTP as on CloudBase. */
  readonly transport: TransportKind
  readonly seed: SeedKind
  /** Name of the programme that an empty store begins with: `program` for `config/program.ts`, or one of `config/programs`. */
  readonly program: string
  /** Milliseconds after which WeChat's stand-in pushes what it found of a picture; null for never by itself. */
  readonly mediaCheckMs: number | null
  /** Who sends SMS: the gateway of the house, or Tencent Cloud. */
  readonly sms: 'gateway' | 'tencent'
  /** Whether timers also tick by themselves, in real time; else only when the clock is put forward. */
  readonly isLive: boolean
  /** Epoch milliseconds at which the clock of an empty store begins; the real time when absent. */
  readonly clockStart?: number
  /** Where lines for the operator go; silent when absent. */
  readonly write?: (line: string) => void
}

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/

/** Epoch milliseconds of an ISO instant; a bare day is its first instant in Shanghai. Undefined for anything else. */
export const parseInstant = (text: string): number | undefined => {
  if (!ISO_INSTANT.test(text)) return undefined
  const ms = Date.parse(text.length === 10 ? `${text}T00:00:00+08:00` : text)
  return Number.isNaN(ms) ? undefined : ms
}

const oneOf = <const T extends string>(name: string, value: string | undefined, allowed: readonly T[], fallback: NoInfer<T>): T => {
  if (value === undefined || value === '') return fallback
  if (!allowed.includes(value as T)) throw new StartError(`${name} must be one of ${allowed.join(', ')}, not "${value}"`)
  return value as T
}

const portOf = (value: string | undefined): number => {
  if (value === undefined || value === '') return 3000
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  if (!(port <= 65_535)) throw new StartError(`PORT must be a number from 0 to 65535, not "${value}"`)
  return port
}

const STANDARD_PROGRAM = 'program'

/** Long enough to be seen waiting, short enough not to wait for. */
const MEDIA_CHECK_MS = 3_000

const mediaCheckOf = (value: string | undefined): number | null | undefined => {
  if (value === undefined || value === '') return undefined
  if (value === 'never') return null
  if (!/^\d{1,7}$/.test(value)) throw new StartError(`MEDIA_CHECK_MS must be milliseconds or "never", not "${value}"`)
  return Number(value)
}

const programOf = (value: string | undefined): string => {
  if (value === undefined || value === '') return STANDARD_PROGRAM
  if (!/^[a-z0-9-]{1,40}$/.test(value)) throw new StartError(`PROGRAM must name a file of config/programs, like "simple", not "${value}"`)
  return value
}

const clockStartOf = (value: string | undefined): number | undefined => {
  if (value === undefined || value === '') return undefined
  const instant = parseInstant(value)
  if (instant === undefined) throw new StartError(`CLOCK_START must be an ISO 8601 instant like 2010-12-01T08:00:00+08:00, not "${value}"`)
  return instant
}

/** Missing options take their defaults, which are those of `npm start`. */
export const completeOptions = (given: Partial<EmulatorOptions>): EmulatorOptions => {
  const root = given.root ?? process.cwd()
  const dataDir = given.dataDir ?? '.data'
  return {
    port: given.port ?? 0,
    dataDir: dataDir === ':memory:' || isAbsolute(dataDir) ? dataDir : join(root, dataDir),
    root,
    functionsDir: given.functionsDir ?? join(root, 'dist', 'functions'),
    transport: given.transport ?? 'in-process',
    seed: given.seed ?? 'demo',
    program: given.program ?? STANDARD_PROGRAM,
    mediaCheckMs: given.mediaCheckMs === undefined ? MEDIA_CHECK_MS : given.mediaCheckMs,
    sms: given.sms ?? 'gateway',
    isLive: given.isLive ?? true,
    clockStart: given.clockStart,
    write: given.write,
  }
}

export const optionsFromEnvironment = (env: NodeJS.ProcessEnv, write: (line: string) => void): Partial<EmulatorOptions> => ({
  port: portOf(env.PORT),
  dataDir: env.DATA_DIR || '.data',
  transport: oneOf('TRANSPORT', env.TRANSPORT, ['in-process', 'http'], 'in-process'),
  seed: oneOf('SEED', env.SEED, ['demo', 'bare', 'none'], 'demo'),
  program: programOf(env.PROGRAM),
  mediaCheckMs: mediaCheckOf(env.MEDIA_CHECK_MS),
  sms: oneOf('SMS', env.SMS, ['gateway', 'tencent'], 'gateway'),
  clockStart: clockStartOf(env.CLOCK_START),
  write,
})
