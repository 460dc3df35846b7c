import { closeSync, ftruncateSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'

/** An append-only file of JSON lines. A torn last line, left by a power cut, is cut off when the file is opened. */
export interface Journal<T> {
  /** What was in the file when it was opened, oldest first. */
  readonly lines: readonly T[]
  append(line: T): void
  close(): void
}

const read = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

const parse = <T>(line: string): T | undefined => {
  try {
    return JSON.parse(line) as T
  } catch {
    return undefined
  }
}

export const openJournal = <T>(path: string | undefined): Journal<T> => {
  if (path === undefined) return { lines: [], append: () => undefined, close: () => undefined }
  const content = read(path)
  const whole = content.lastIndexOf(0x0a) + 1
  const lines = content
    .subarray(0, whole)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => parse<T>(line))
  const file = openSync(path, 'a', 0o600)
  if (whole < content.length) ftruncateSync(file, whole)
  return {
    lines: lines.filter((line): line is Awaited<T> & T => line !== undefined),
    append: (line) => {
      writeSync(file, `${JSON.stringify(line)}\n`)
      fsyncSync(file)
    },
    close: () => closeSync(file),
  }
}
