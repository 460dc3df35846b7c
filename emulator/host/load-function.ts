import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Script } from 'node:vm'

export type FunctionMain = (event: unknown, context: unknown) => unknown

export class FunctionLoadError extends Error {}

type Body = (...values: unknown[]) => void

const HEAD = '(function (exports, require, module, __filename, __dirname, process, console) {'

interface Compiled {
  /** When the file was written, and how long it is. */
  readonly state: string
  readonly script: Script
}

const compiled = new Map<string, Compiled>()

const stateOf = (file: string): string => {
  const { mtimeNs, size } = statSync(file, { bigint: true })
  return `${mtimeNs}:${size}`
}

/** Every cold start executes the whole file anew; compiled, which is half of the work, is only what has changed. */
const scriptOf = (file: string): Script => {
  const state = stateOf(file)
  const known = compiled.get(file)
  if (known?.state === state) return known.script
  const script = new Script(`${HEAD}${readFileSync(file, 'utf8')}\n})`, { filename: file, columnOffset: -HEAD.length })
  compiled.set(file, { state, script })
  return script
}

/** Loads a built function afresh, outside of Node's module cache, with its own `process` and `console`. */
export const loadFunction = (file: string, processForFunction: NodeJS.Process, consoleForFunction: Console): FunctionMain => {
  const module: { exports: Record<string, unknown> } = { exports: {} }
  const run = scriptOf(file).runInThisContext() as Body
  run(module.exports, createRequire(file), module, file, dirname(file), processForFunction, consoleForFunction)
  if (typeof module.exports.main !== 'function') throw new FunctionLoadError(`${file} exports no function called main`)
  return module.exports.main as FunctionMain
}
