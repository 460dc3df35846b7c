/** The bytes of cloud storage: where the SDK puts them and everybody with an address fetches them, and the stand-in for uploads of clients. */
import { randomUUID } from 'node:crypto'
import { STORAGE_PATH } from '../files/cloud-files'
import { HttpRefusal, type Reply, jsonReply } from './http-answers'
import type { Route } from './route-context'

const FILE_LIMIT_BYTES = 50 * 1024 * 1024

const xmlError = (status: number, code: string, message: string): Reply => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>${randomUUID()}</RequestId><TraceId>local</TraceId></Error>`,
})

const STARTS: readonly (readonly [string, Buffer])[] = [
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
]

const typeOf = (bytes: Buffer): string =>
  STARTS.find(([, start]) => bytes.subarray(0, start.length).equals(start))?.[0] ?? 'application/octet-stream'

/** `PUT` and `GET /emulator/storage/<cloud path>`, errors as COS words them. */
export const storageRoute: Route = async ({ emulator, method, path, url, headers, body }) => {
  const { files } = emulator.contents
  const cloudPath = path.slice(STORAGE_PATH.length)
  if (method === 'PUT') {
    const isKept = files.put(cloudPath, headers.authorization ?? '', await body(FILE_LIMIT_BYTES))
    return isKept ? { status: 200, body: '' } : xmlError(403, 'SignatureDoesNotMatch', 'the upload is not signed for this path')
  }
  const bytes = files.read(cloudPath, url.searchParams)
  if (bytes === undefined) return xmlError(403, 'AccessDenied', 'the address is not valid any more')
  if (bytes === null) return xmlError(404, 'NoSuchKey', 'the file does not exist')
  return { status: 200, headers: { 'content-type': typeOf(bytes), 'cache-control': 'private, max-age=600' }, body: bytes }
}

/** `POST /emulator/files?path=<cloud path>` with the bytes: stands in for `wx.cloud.uploadFile` where there is no WeChat; answers `{fileID}`. */
export const filesRoute: Route = async ({ emulator, url, body }) => {
  const fileID = emulator.contents.files.keep(url.searchParams.get('path') ?? '', await body(FILE_LIMIT_BYTES))
  if (fileID === undefined) throw new HttpRefusal('invalid', 'path 不是可用的云存储路径')
  return jsonReply(200, { fileID })
}
