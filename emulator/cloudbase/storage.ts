import type { CloudFiles } from '../files/cloud-files'
import { DatabaseError } from '../store'
import type { Fields } from './wire'

/** The `storage.…` actions, answering what the real service answers beside `requestId`. The bytes travel to and from addresses of their own. */
export type StorageAction = (files: CloudFiles, fields: Fields) => Record<string, unknown>

const SUCCESS = 'SUCCESS'
const MISSING = 'STORAGE_FILE_NONEXIST'

const getUploadMetadata: StorageAction = (files, fields) => {
  const ticket = files.upload(fields.text('path'))
  if (!ticket) throw new DatabaseError('INVALID_PARAM', 'path is not allowed')
  const { fileId, url, authorization } = ticket
  // Travels in a header, so it has to be plain letters whatever the path is.
  const cosFileId = Buffer.from(fileId).toString('base64')
  return { data: { url, token: 'local', authorization, fileId, cosFileId, download_url: url } }
}

const batchGetDownloadUrl: StorageAction = (files, fields) => ({
  data: {
    download_list: fields.list('file_list').map((entry) => {
      const { fileid, max_age: maxAge } = (entry ?? {}) as { fileid?: unknown; max_age?: unknown }
      const fileID = String(fileid)
      const tempFileURL = files.download(fileID, typeof maxAge === 'number' ? maxAge : undefined)
      return tempFileURL === undefined ? { code: MISSING, fileID, tempFileURL: '' } : { code: SUCCESS, fileID, tempFileURL }
    }),
  },
})

const batchDeleteFile: StorageAction = (files, fields) => ({
  data: {
    delete_list: fields.list('fileid_list').map((fileId) => ({
      code: files.remove(String(fileId)) ? SUCCESS : MISSING,
      fileID: String(fileId),
    })),
  },
})

export const STORAGE_ACTIONS: Readonly<Record<string, StorageAction>> = {
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
}
