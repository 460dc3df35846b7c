import type { JobsAnswer } from '@shared/contracts'
import type { Tone } from '@/components/tone'
import { grouped, whenWords } from '@/lib/format'
import type { Strings } from '@/strings'

type Words = Strings['figures']['jobs']
type Job = JobsAnswer['jobs'][number]
type Alert = JobsAnswer['alerts'][number]

const TONES: Record<Job['state'], Tone | 'plain'> = { waiting: 'leaf', working: 'sky', late: 'gold', failing: 'clay', never: 'plain' }

/** What asks for attention stands first; the rest in the order in which jobs run. */
const RANKS: Record<Job['state'], number> = { failing: 0, late: 1, working: 2, waiting: 2, never: 2 }

export interface RunRow {
  readonly key: string
  readonly when: string
  readonly words: string
  readonly fault?: string
}

export interface JobRow {
  readonly name: string
  readonly words: string
  readonly state: string
  readonly tone: Tone | 'plain'
  /** When it ran last, or how often it is to. */
  readonly note: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly runs: readonly RunRow[]
}

const runRows = ({ runs }: Job, words: Words): RunRow[] =>
  runs.map(({ at, ms, done, failed, more, fault }, i) => ({
    key: `${at}-${i}`,
    when: whenWords(at),
    words: [words.run(grouped(done), grouped(failed)), words.took(grouped(ms)), ...(more ? [words.more] : [])].join(' · '),
    ...(fault === undefined ? {} : { fault }),
  }))

const jobRow = (job: Job, words: Words): JobRow => {
  const [latest] = job.runs
  return {
    name: job.name,
    words: job.words,
    state: words.states[job.state],
    tone: TONES[job.state],
    note: [words.every[job.every], ...(latest ? [words.last(whenWords(latest.at))] : [])].join(' · '),
    facts: [
      { label: words.rhythm, value: words.every[job.every] },
      ...(job.nextAt === undefined ? [] : [{ label: words.nextAt, value: whenWords(job.nextAt) }]),
      { label: words.done, value: words.items(grouped(job.done)) },
      { label: words.failed, value: words.items(grouped(job.failed)) },
    ],
    runs: runRows(job, words),
  }
}

export interface AlertRow {
  readonly key: string
  readonly words: string
  readonly note: string
}

const alertRow = ({ key, words: said, lastAt, count, told }: Alert, words: Words): AlertRow => ({
  key,
  words: said,
  note: [whenWords(lastAt), words.times(grouped(count)), told ? words.told : words.untold].join(' · '),
})

/** The jobs and what they told, as operators read it. */
export const jobsView = (
  { jobs, alerts }: JobsAnswer,
  words: Words,
): { readonly jobs: readonly JobRow[]; readonly alerts: readonly AlertRow[] } => ({
  jobs: [...jobs].sort((a, b) => RANKS[a.state] - RANKS[b.state]).map((job) => jobRow(job, words)),
  alerts: alerts.map((alert) => alertRow(alert, words)),
})
