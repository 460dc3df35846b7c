import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

export interface OwnEmulator {
  readonly url: string
  stop(): Promise<void>
}

export class EmulatorFailed extends Error {}

const LONGEST_START_MS = 60_000
const LONGEST_STOP_MS = 15_000

/**
 * Starts the built emulator as a process of its own, so that shop and cloud share no event loop. It belongs to another process
 * group: a Ctrl-C reaches the replay alone, which lets the running requests end first.
 */
export const startOwnEmulator = async (options: { dataDir: string; clockStart: number; program?: string }): Promise<OwnEmulator> => {
  const env = {
    ...process.env,
    PORT: '0',
    DATA_DIR: options.dataDir,
    SEED: 'bare',
    CLOCK_START: new Date(options.clockStart).toISOString(),
    TRANSPORT: 'in-process',
    ...(options.program === undefined ? {} : { PROGRAM: options.program }),
  }
  const file = path.resolve('dist/emulator/main.js')
  const child = spawn(process.execPath, ['--enable-source-maps', file], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const killed = (): void => void child.kill('SIGKILL')
  process.once('exit', killed)
  child.once('exit', () => process.off('exit', killed))
  try {
    return { url: await addressOf(child), stop: () => stop(child) }
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}

/** The address that the emulator prints once it answers. */
const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let out = ''
    let err = ''
    const timer = setTimeout(() => reject(new EmulatorFailed('The emulator did not start in time.')), LONGEST_START_MS)
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0]
      if (url === undefined) return
      clearTimeout(timer)
      child.stdout?.removeAllListeners('data').resume()
      child.stderr?.removeAllListeners('data').resume()
      resolve(url)
    })
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.once('error', reject)
    child.once('exit', () => {
      clearTimeout(timer)
      reject(new EmulatorFailed(err.trim() || 'The emulator ended while it started.'))
    })
  })

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const force = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP_MS)
  child.kill('SIGTERM')
  await ended
  clearTimeout(force)
}
