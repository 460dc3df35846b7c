import type { Files } from '../files'
import { StoreFault } from '../store'
import { openApp } from './app'

/** Files that one call of the SDK may name. */
const PAGE = 50

const SUCCESS = 'SUCCESS'
const MISSING = 'STORAGE_FILE_NONEXIST'

/** What fails has an unknown outcome, like a call of the database; all that is done here can be done again. */
const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
  try {
    return await call()
  } catch (error) {
    throw new StoreFault('unavailable', error)
  }
}

const inPages = async <T>(fileIds: readonly string[], call: (page: string[]) => Promise<readonly T[]>): Promise<T[]> => {
  const all: T[] = []
  for (let at = 0; at < fileIds.length; at += PAGE) all.push(...(await guarded(() => call(fileIds.slice(at, at + PAGE)))))
  return all
}

/** Cloud storage of this environment. */
export const openFiles = (): Files => ({
  upload: async (cloudPath, fileContent) => (await guarded(() => openApp().uploadFile({ cloudPath, fileContent }))).fileID,
  addresses: async (fileIds, maxAge) => {
    const ask = async (page: string[]) =>
      (await openApp().getTempFileURL({ fileList: page.map((fileID) => ({ fileID, maxAge })) as never })).fileList
    return (await inPages(fileIds, ask)).map(({ code, tempFileURL }) => (code === SUCCESS ? tempFileURL : undefined))
  },
  remove: async (fileIds) => {
    const answers = await inPages(fileIds, async (page) => (await openApp().deleteFile({ fileList: page })).fileList)
    const failed = answers.find(({ code }) => code !== SUCCESS && code !== MISSING)
    if (failed) throw new StoreFault('unavailable', new Error(`a file could not be removed: ${failed.code}`))
  },
})
