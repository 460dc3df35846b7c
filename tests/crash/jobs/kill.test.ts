import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { JOB_NAMES } from '../../../cloudfunctions/_kit/jobs/table'
import { randomOf } from '../../support/random'
import { differences, type End, endOf, workDone } from './ends'
import { openTown, runTicks } from './ticking'
import { prepareTown } from './town'

const CHILD = join(process.cwd(), '.cache/jobs-kill-child.cjs')
/** As many as take well under a minute; `KILLS=200` for the proof. */
const KILLS = Number(process.env['KILLS'] ?? 6)
const SEED = Number(process.env['KILL_SEED'] ?? 2028)

const root = mkdtempSync(join(tmpdir(), 'evergreen-kill-'))
const prepared = join(root, 'prepared')
let undisturbed: End
/** Storage calls of all ticks in a process of their own, and those of each job at the first tick. */
let calls = 0
const ranges = new Map<string, { from: number; to: number }>()

const copied = (name: string): string => {
  const folder = join(root, name)
  cpSync(prepared, folder, { recursive: true })
  return folder
}

beforeAll(async () => {
  buildSync({ entryPoints: [join(__dirname, 'kill.child.ts')], outfile: CHILD, bundle: true, platform: 'node', packages: 'external' })
  await prepareTown(prepared)
  const running = await openTown(copied('undisturbed'))
  let [tick, notes, from, made] = [0, 0, 1, 0]
  await runTicks(running, 0, {
    begun: (begun) => void (tick = begun),
    hook: ({ phase, collection }) => {
      if (phase !== 'before') return
      made++
      if (tick > 0 || collection !== 'job_states') return
      // The first is the look at all states; then every job that has run for the first time reads and writes its own.
      if (notes++ === 0 || notes % 2 === 0) return
      ranges.set(JOB_NAMES[(notes - 3) / 2]!, { from, to: made })
      from = made
    },
  })
  undisturbed = await endOf(running)
  const idle = Object.entries(await workDone(running)).filter(([, done]) => done === 0)
  await running.close()
  calls = (await runTicksApart(copied('counted'), Infinity, 'before')).said
  expect([...ranges.keys()]).toEqual(JOB_NAMES)
  expect(idle).toEqual([])
}, 300_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Where a process is killed: in every job in turn, and every third time anywhere in all the ticks. */
const place = (i: number): { job: string; call: number; phase: 'before' | 'after' } => {
  const random = randomOf(SEED * 1_000 + i)
  const phase = random(2) === 0 ? 'before' : 'after'
  if (i % 3 === 2) return { job: 'any', call: 1 + random(calls), phase }
  const job = JOB_NAMES[(i - Math.floor(i / 3)) % JOB_NAMES.length]!
  const { from, to } = ranges.get(job)!
  return { job, call: from + random(to - from + 1), phase }
}

/** Runs the ticks in a process of its own, to be killed at a call; answers how it ended, and the last that it said. */
const runTicksApart = async (
  folder: string,
  call: number,
  phase: string,
): Promise<{ readonly signal: string | null; readonly said: number }> => {
  const child = spawn(process.execPath, [CHILD, folder, String(call), phase], { stdio: ['pipe', 'pipe', 'ignore'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  const [, signal] = (await once(child, 'close')) as [number, string | null]
  return { signal, said: Number(text.trim().split('\n').at(-1)) }
}

it.each(Array.from({ length: KILLS }, (_, i) => i))(
  'a process killed in the middle of a tick (%i) changes nothing about the end',
  async (i) => {
    const { job, call, phase } = place(i)
    const folder = copied(`killed-${i}`)
    const { signal, said: tick } = await runTicksApart(folder, call, phase)
    expect(signal).toBe('SIGKILL')
    // The platform sends the tick again; here at the very same instant, so that ends can be compared hash by hash.
    cpSync(join(prepared, 'emulator.json'), join(folder, 'emulator.json'))
    const running = await openTown(folder)
    await runTicks(running, tick)
    const end = await endOf(running)
    await running.close()
    rmSync(folder, { recursive: true })
    expect({ job, call, phase, differences: differences(undisturbed, end) }).toEqual({ job, call, phase, differences: [] })
  },
)
