import { LIMITS } from '@shared/domain/limits'
import type { TextFile } from '@/lib/text-file'
import { decoder } from './decode'
import { type CodeLine, isHeader, parser } from './parse'

/** Bytes that are read at once: little beside the memory of a phone, much beside the cost of a read. */
const PART = 64 * 1024

/** Codes of a file for one call, and how far the file has been read with them. */
export interface Batch {
  readonly codes: readonly CodeLine[]
  /** Bytes of the file that are through with them, about. */
  readonly read: number
}

/** Reads a file by batches, in its order. */
export interface CodeReader {
  /** The next codes; undefined when there are no more. Throws when the file cannot be read, and can be asked again then. */
  readonly next: () => Promise<Batch | undefined>
  /** The first row, where it was taken for the name of its column. */
  readonly header: () => string | undefined
}

export const codeReader = (file: TextFile, most = LIMITS.codesPerCall): CodeReader => {
  const { push } = decoder()
  const rows = parser()
  let waiting: CodeLine[] = []
  let read = 0
  let isOver = false
  let header: string | undefined
  let isFirst = true
  let found = 0
  let given = 0

  const take = (lines: readonly CodeLine[]): void => {
    const [first] = lines
    const isNamed = isFirst && first !== undefined && isHeader(first)
    if (first !== undefined) isFirst = false
    if (isNamed) header = first.code
    const codes = isNamed ? lines.slice(1) : lines
    found += codes.length
    waiting.push(...codes)
  }

  const readPart = async (): Promise<void> => {
    const bytes = await file.read(read, PART)
    read += bytes.length
    isOver = bytes.length === 0 || read >= file.size
    take(rows.push(push(bytes, isOver)))
    if (isOver) take(rows.end())
  }

  return {
    header: () => header,
    next: async () => {
      while (waiting.length < most && !isOver) await readPart()
      if (waiting.length === 0) return undefined
      const codes = waiting.slice(0, most)
      waiting = waiting.slice(most)
      given += codes.length
      return { codes, read: Math.round((read * given) / found) }
    },
  }
}
