import type { CodesTaken } from '@shared/contracts'

type Fault = CodesTaken['faulty'][number]

/** What has become of the codes of a file so far. */
export interface Report {
  readonly taken: number
  readonly duplicates: number
  readonly faulty: number
  /** The first lines of each, which people look up in the file. */
  readonly duplicateLines: readonly number[]
  readonly faultyLines: readonly Fault[]
  /** What can be redeemed now; undefined before the first answer. */
  readonly left: number | undefined
}

export const NOTHING: Report = { taken: 0, duplicates: 0, faulty: 0, duplicateLines: [], faultyLines: [], left: undefined }

/** Lines that are named: a page of them is enough to see what went wrong. */
const NAMED = 50

export const withAnswer = (report: Report, { taken, duplicates, faulty, left }: CodesTaken): Report => ({
  taken: report.taken + taken,
  duplicates: report.duplicates + duplicates.length,
  faulty: report.faulty + faulty.length,
  duplicateLines: [...report.duplicateLines, ...duplicates].slice(0, NAMED),
  faultyLines: [...report.faultyLines, ...faulty].slice(0, NAMED),
  left,
})
