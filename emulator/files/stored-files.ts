/** The bytes of cloud storage by their cloud path: in a folder, or in memory where nothing is kept. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface StoredFiles {
  put(path: string, bytes: Buffer): void
  get(path: string): Buffer | undefined
  /** Whether there was one. */
  remove(path: string): boolean
}

const inMemory = (): StoredFiles => {
  const files = new Map<string, Buffer>()
  return {
    put: (path, bytes) => void files.set(path, bytes),
    get: (path) => files.get(path),
    remove: (path) => files.delete(path),
  }
}

const readIfThere = (file: string): Buffer | undefined => {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Named by a hash of their path, so that no cloud path, however long or strange, names a place outside the folder. */
const inFolder = (folder: string): StoredFiles => {
  const fileOf = (path: string): string => join(folder, createHash('sha256').update(path).digest('hex'))
  return {
    put: (path, bytes) => {
      mkdirSync(folder, { recursive: true })
      // Whoever reads meanwhile sees the old file or the new one, never half of it.
      writeFileSync(`${fileOf(path)}.new`, bytes, { mode: 0o600 })
      renameSync(`${fileOf(path)}.new`, fileOf(path))
    },
    get: (path) => readIfThere(fileOf(path)),
    remove: (path) => {
      const isThere = readIfThere(fileOf(path)) !== undefined
      rmSync(fileOf(path), { force: true })
      return isThere
    },
  }
}

export const openFiles = (folder: string | undefined): StoredFiles => (folder === undefined ? inMemory() : inFolder(folder))
