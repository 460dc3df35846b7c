import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const BINARIES = '/usr/lib/postgresql/15/bin'
const START_MS = 30_000

/** Why there is no PostgreSQL here, in words; the bench goes on without it. */
export class NoPostgres extends Error {}

const isRoot = (): boolean => process.getuid?.() === 0

const install = async (note: (words: string) => void): Promise<void> => {
  if (fs.existsSync(path.join(BINARIES, 'initdb'))) return
  if (!isRoot()) throw new NoPostgres('PostgreSQL 15 is not installed, and only root can install it (apt-get install postgresql)')
  note('installing PostgreSQL with apt-get')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], { env, maxBuffer: 1 << 26 })
  } catch (error) {
    throw new NoPostgres(`PostgreSQL cannot be installed: ${String((error as { stderr?: string }).stderr ?? error).trim()}`)
  }
  if (!fs.existsSync(path.join(BINARIES, 'initdb'))) throw new NoPostgres('Debian offers another version of PostgreSQL than 15')
}

/** The server refuses to run as root; Debian's package brings a user for it. */
const asServer = (): { uid?: number; gid?: number } => {
  if (!isRoot()) return {}
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** A cluster of its own with Debian's defaults: fsync on, nothing tuned. Reached by a socket, its quickest way. */
const startCluster = async (folder: string): Promise<ChildProcess> => {
  const user = asServer()
  fs.mkdirSync(folder, { recursive: true })
  if (user.uid !== undefined) fs.chownSync(folder, user.uid, user.gid!)
  const data = path.join(folder, 'data')
  await run(path.join(BINARIES, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'], { ...user, cwd: folder })
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=on', 'synchronous_commit=on']
  const server = spawn(path.join(BINARIES, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  })
  process.once('exit', () => server.kill('SIGQUIT'))
  const until = Date.now() + START_MS
  while (!(await answers(folder))) {
    if (server.exitCode !== null || Date.now() > until) throw new NoPostgres('PostgreSQL did not start')
    await sleep(100)
  }
  return server
}

const answers = (folder: string): Promise<boolean> =>
  run(path.join(BINARIES, 'pg_isready'), ['-h', folder, '-q']).then(
    () => true,
    () => false,
  )

export interface PostgresServer {
  /** Folder of its socket. */
  readonly folder: string
  stop(): Promise<void>
}

/** PostgreSQL 15 in a cluster of its own; throws NoPostgres where there is none. */
export const startPostgresServer = async (folder: string, note: (words: string) => void): Promise<PostgresServer> => {
  await install(note)
  const server = await startCluster(folder)
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGINT')
    await ended
  }
  return { folder, stop }
}
