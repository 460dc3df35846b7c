import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root, relative } from './paths.mjs'

const TAIL_LINES = 60

/** Runs a command in the terminal as it is and resolves its exit code. */
export function runVisibly(command, args, { env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)))
  })
}

/**
 * Runs a command with its output kept in a file; `onText` sees the output as it comes. A command that takes longer than
 * `longestMs` is ended and has the code null. Resolves `{ code, log, tail() }`.
 */
export function runLogged(command, args, { env = process.env, log, onText, longestMs } = {}) {
  fs.mkdirSync(path.dirname(log), { recursive: true })
  const file = fs.createWriteStream(log)
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: longestMs, killSignal: 'SIGKILL' })
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        file.write(chunk)
        onText?.(chunk.toString())
      })
    }
    child.on('error', reject)
    child.on('close', (code) => file.end(() => resolve({ code, log: relative(log), tail: () => tail(log) })))
  })
}

/** The last lines of a log without colours and redrawn progress bars. */
function tail(log) {
  const text = fs
    .readFileSync(log, 'utf8')
    .replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '')
    .replace(/^.*\r(?!\n)/gm, '')
  return text
    .split('\n')
    .filter((line) => line.trim())
    .slice(-TAIL_LINES)
    .join('\n')
}
