import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { compileFunction } from 'node:vm'

export type FunctionMain = (event: unknown, context: unknown) => unknown

export class FunctionLoadError extends Error {}

const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname', 'process', 'console']

/** Loads a built function afresh, outside of Node's module cache, with its own `process` and `console`. */
export const loadFunction = (file: string, processForFunction: NodeJS.Process, consoleForFunction: Console): FunctionMain => {
  const module: { exports: Record<string, unknown> } = { exports: {} }
  const run = compileFunction(readFileSync(file, 'utf8'), PARAMETERS, { filename: file }) as (...values: unknown[]) => void
  run(module.exports, createRequire(file), module, file, dirname(file), processForFunction, consoleForFunction)
  if (typeof module.exports.main !== 'function') throw new FunctionLoadError(`${file} exports no function called main`)
  return module.exports.main as FunctionMain
}
