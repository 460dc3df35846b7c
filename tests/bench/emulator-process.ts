import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { EmulatorClient } from '../replay/emulator-client'
import { HttpJson } from '../replay/http-json'
import { errorOf } from '../replay/retry'
import { phoneOf } from './credits/sale'

const AT_ONCE = 8
const START_MS = 120_000

export interface EmulatorProcess {
  readonly url: string
  readonly child: ChildProcess
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** The built emulator as a process of its own; resolves when it answers. */
export const spawnEmulator = (dataDir: string, env: Record<string, string> = {}): Promise<EmulatorProcess> => {
  const settings = { PORT: '0', DATA_DIR: dataDir, SEED: 'bare', TRANSPORT: 'in-process', CLOCK_START: '', ...env }
  const child = spawn(process.execPath, [path.resolve('dist/emulator/main.js')], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const killed = (): void => void child.kill('SIGKILL')
  process.once('exit', killed)
  child.once('exit', () => process.off('exit', killed))
  const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> =>
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise((resolve) => {
          child.once('exit', () => resolve())
          child.kill(signal)
        })
  return new Promise((resolve, reject) => {
    let text = ''
    const timer = setTimeout(() => reject(new Error(`the emulator did not start: ${text}`)), START_MS)
    const read = (chunk: Buffer): void => {
      text += chunk.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0]
      if (url === undefined) return
      clearTimeout(timer)
      for (const stream of [child.stdout, child.stderr]) stream.removeAllListeners('data').resume()
      resolve({ url, child, stop })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Error(`the emulator ended: ${text}`)))
  })
}

/** Does a thing for the numbers up to `count`, a few at a time. */
export const each = async (count: number, act: (n: number) => Promise<void>): Promise<void> => {
  let next = 0
  const one = async (): Promise<void> => {
    while (next < count) await act(next++)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}

export const userOf = (member: number): string => `bench-${member}`

/** So many members, each with a phone of their own. */
export const joinAll = async (url: string, members: number): Promise<void> => {
  const http = new HttpJson(url)
  const emulator = new EmulatorClient(http)
  const join = async (i: number): Promise<void> => {
    const input = { consentVersion: '1', phoneCode: `phone:${phoneOf(i)}` }
    const error = errorOf(await emulator.member(userOf(i), 'member.join', input, `bench-join-${i}`))
    if (error) throw new Error(`joining: ${error.code} ${error.message}`)
  }
  await each(members, join).finally(() => http.close())
}
