/** What the panel of jobs says, worked out without a page. */
export interface JobRun {
  readonly at: string
  readonly ms: number
  readonly done: number
  readonly failed: number
  readonly more: boolean
  readonly fault?: string
}

export interface Job {
  readonly name: string
  readonly words: string
  readonly every: 'minute' | 'hour' | 'day'
  readonly state: 'waiting' | 'working' | 'late' | 'failing' | 'never'
  readonly nextAt?: string
  readonly done: number
  readonly failed: number
  readonly runs: readonly JobRun[]
}

export interface Alarm {
  readonly key: string
  readonly words: string
  readonly firstAt: string
  readonly lastAt: string
  readonly count: number
  readonly told: boolean
}

export interface Jobs {
  readonly jobs: readonly Job[]
  readonly alerts: readonly Alarm[]
}

export const STATES: Readonly<Record<Job['state'], string>> = {
  waiting: '正常',
  working: '进行中',
  late: '误点',
  failing: '出错',
  never: '未运行',
}

export const PERIODS: Readonly<Record<Job['every'], string>> = { minute: '每分钟', hour: '每小时', day: '每天' }

/** One line for the whole: what needs looking at first, else that nothing does. */
export const summaryOf = (jobs: readonly Job[]): string => {
  const parts = (['failing', 'late', 'working'] as const).flatMap((state) => {
    const count = jobs.filter((job) => job.state === state).length
    return count === 0 ? [] : [`${count} 项${STATES[state]}`]
  })
  return parts.length > 0 ? parts.join(' · ') : `${jobs.length} 项`
}

/** Those that need looking at stand first, the others in the order in which they run. */
export const inOrder = (jobs: readonly Job[]): readonly Job[] => {
  const rank = ({ state }: Job): number => (state === 'failing' ? 0 : state === 'late' ? 1 : 2)
  return [...jobs].sort((a, b) => rank(a) - rank(b))
}

export interface Bar {
  /** 0 for a run that found nothing to do, to 100. */
  readonly percent: number
  readonly isBad: boolean
  readonly words: string
}

const MOST_BARS = 14

/** The latest runs, the oldest first: their height tells how much they did, by magnitude, so that one big night hides no other run. */
export const barsOf = (runs: readonly JobRun[], at: (iso: string) => string): readonly Bar[] =>
  runs
    .slice(0, MOST_BARS)
    .map((run) => ({
      percent: Math.min(100, Math.round(25 * Math.log10(1 + run.done + run.failed) + (run.done + run.failed > 0 ? 18 : 0))),
      isBad: run.failed > 0 || run.fault !== undefined,
      words: `${at(run.at)} 完成 ${run.done} 项${run.failed > 0 ? `,失败 ${run.failed} 项` : ''}${run.fault ? `:${run.fault}` : ''}`,
    }))
    .reverse()
