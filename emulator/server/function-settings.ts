/** Reads which functions there are and how each is called, from the files that deployment reads too. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CronError, parseCron } from '../host/cron'
import type { FunctionSettings } from '../host/function-host'
import type { Trigger } from '../host/timer-runner'
import { StartError } from './start-error'

interface FunctionEntry {
  readonly kind: 'call' | 'http' | 'timer'
  readonly path?: string
  readonly timeoutSeconds: number
  readonly memoryMb: number
  readonly triggers?: readonly { readonly name: string; readonly type: string; readonly config: string }[]
}

export interface FunctionCatalogue {
  readonly settings: Readonly<Record<string, FunctionSettings>>
  /** Names that members may call. */
  readonly callable: ReadonlySet<string>
  /** HTTP paths and the functions behind them. */
  readonly httpPaths: readonly { readonly path: string; readonly functionName: string }[]
  readonly triggers: readonly Trigger[]
}

/** A JSON file of the build or the configuration; a missing or broken one is a reason not to start. */
export const readJson = (file: string, cure: string): unknown => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new StartError(`${file} is missing or cannot be read; ${cure}`)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new StartError(`${file} is no valid JSON; ${cure}`)
  }
}

const triggersOf = (functionName: string, entry: FunctionEntry): Trigger[] => {
  try {
    return (entry.triggers ?? []).map(({ name, config }) => ({ functionName, name, cron: parseCron(config) }))
  } catch (error) {
    throw error instanceof CronError ? new StartError(`Function ${functionName}: ${error.message}`) : error
  }
}

export const readFunctions = (root: string, functionsDir: string): FunctionCatalogue => {
  const entries = Object.entries(readJson(join(root, 'config', 'functions.json'), 'restore it') as Record<string, FunctionEntry>)
  const fileOf = (name: string): string => join(functionsDir, name, 'index.js')
  const missing = entries.map(([name]) => fileOf(name)).filter((file) => !existsSync(file))
  if (missing.length > 0)
    throw new StartError(`The functions are not built (${missing.join(', ')} missing); run "npm run build:functions" first`)
  return {
    settings: Object.fromEntries(
      entries.map(([name, { timeoutSeconds, memoryMb }]) => [name, { file: fileOf(name), timeoutSeconds, memoryMb }]),
    ),
    callable: new Set(entries.filter(([, entry]) => entry.kind === 'call').map(([name]) => name)),
    httpPaths: entries.flatMap(([functionName, { kind, path }]) => (kind === 'http' && path ? [{ path, functionName }] : [])),
    triggers: entries.flatMap(([name, entry]) => triggersOf(name, entry)),
  }
}
