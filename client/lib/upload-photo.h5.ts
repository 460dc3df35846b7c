import type { Photo } from './pick-photo.h5'

/** Told how much of a photo is there, from 0 to 100. */
export type OnProgress = (percent: number) => void

/** Longer than a photo takes over a poor line. */
const TIMEOUT_MS = 60_000

/** `fetch` does not tell how far an upload is. */
const post = (url: string, body: Blob, onProgress: OnProgress): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.timeout = TIMEOUT_MS
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0)
    request.onload = () => (request.status === 200 ? resolve(request.response) : reject(new Error(`upload: ${request.status}`)))
    request.onerror = request.ontimeout = () => reject(new Error('upload'))
    request.send(body)
  })

/** Puts a photo into cloud storage, by the stand-in of the emulator. @returns its file id. Throws when it did not arrive. */
export const uploadPhoto = async ({ source }: Photo, cloudPath: string, onProgress: OnProgress): Promise<string> => {
  const answer = await post(`/emulator/files?path=${encodeURIComponent(cloudPath)}`, source as Blob, onProgress)
  const { fileID } = (answer ?? {}) as { fileID?: unknown }
  if (typeof fileID !== 'string') throw new Error('upload: no file id')
  return fileID
}
