/**
 * What the emulator itself keeps besides the documents: the clock, the functions' secret, and whether the store was seeded. Only one
 * emulator at a time can use a folder: the store holds a lock on its file, and only a new folder is written to before it has it.
 */
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { ClockState } from '../host/clock'
import { StartError } from './start-error'

const STATE_FILE = 'emulator.json'
/** The store's file and its companions. */
const STORE_FILE = 'evergreen.db'
const JOURNAL_FILE = 'wechat.jsonl'
const PAY_JOURNAL_FILE = 'wechat-pay.jsonl'
const FILES_FOLDER = 'files'

const OURS = new Set([JOURNAL_FILE, PAY_JOURNAL_FILE, FILES_FOLDER])

export interface EmulatorState {
  readonly schema: 1
  readonly secret: string
  readonly clock: ClockState
  readonly seeded: boolean
}

export interface DataFolder {
  /** Where the document store keeps its file, or `:memory:`. */
  readonly storePath: string
  /** Path of the WeChat stand-ins' journal; undefined when nothing is kept. */
  readonly journalPath: string | undefined
  /** The same of WeChat Pay's stand-in. */
  readonly payJournalPath: string | undefined
  /** Folder of the bytes of cloud storage; undefined when nothing is kept. */
  readonly filesPath: string | undefined
  /** What was saved; undefined for a folder that holds nothing of ours. */
  load(): EmulatorState | undefined
  /** Whether documents were kept here before, whatever became of the state. */
  hasStore(): boolean
  /** `sync` also asks the disk; used where losing the state would put the clock back. */
  save(state: EmulatorState, sync: boolean): void
  /** Removes what the emulator wrote, and nothing else that may lie in the folder. */
  wipe(): void
}

const memoryFolder = (): DataFolder => {
  let kept: EmulatorState | undefined
  return {
    storePath: ':memory:',
    journalPath: undefined,
    payJournalPath: undefined,
    filesPath: undefined,
    load: () => kept,
    hasStore: () => false,
    save: (state) => {
      kept = state
    },
    wipe: () => {
      kept = undefined
    },
  }
}

const reasonOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read and write there'
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'it is not a folder'
  if (code === 'EROFS') return 'the disk is read-only'
  if (code === 'ENOSPC') return 'the disk is full'
  return code ?? message
}

const writeAtomically = (path: string, text: string, sync: boolean): void => {
  const file = openSync(`${path}.new`, 'w', 0o600)
  try {
    writeSync(file, text)
    if (sync) fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(`${path}.new`, path)
}

const readState = (path: string): EmulatorState | undefined => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  let state: Partial<EmulatorState> | null = null
  try {
    state = JSON.parse(text) as Partial<EmulatorState> | null
  } catch {
    state = null
  }
  if (state?.schema !== 1 || typeof state.secret !== 'string' || typeof state.clock?.startedAt !== 'number')
    throw new StartError(`${path} is damaged; restore it, or remove the whole data folder to begin anew`)
  return state as EmulatorState
}

const diskFolder = (dataDir: string): DataFolder => {
  const at = (name: string): string => join(dataDir, name)
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StartError(`The data folder ${dataDir} cannot be used: ${reasonOf(error)}`)
  }
  return {
    storePath: dataDir,
    journalPath: at(JOURNAL_FILE),
    payJournalPath: at(PAY_JOURNAL_FILE),
    filesPath: at(FILES_FOLDER),
    load: () => readState(at(STATE_FILE)),
    hasStore: () => existsSync(at(STORE_FILE)),
    save: (state, sync) => writeAtomically(at(STATE_FILE), `${JSON.stringify(state)}\n`, sync),
    wipe: () => {
      // The state goes last: documents without their state could not be read, a state without documents is seeded again.
      const ours = readdirSync(dataDir).filter((name) => name.startsWith(STORE_FILE) || OURS.has(name))
      for (const name of [...ours, STATE_FILE]) rmSync(at(name), { force: true, recursive: true })
    },
  }
}

export const openDataFolder = (dataDir: string): DataFolder => (dataDir === ':memory:' ? memoryFolder() : diskFolder(dataDir))

export const newSecret = (): string => randomBytes(32).toString('hex')
