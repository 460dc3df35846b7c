/** Cloud storage as the SDK and clients see it: file ids, and addresses that are good for one purpose and a while. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { StoredFiles } from './stored-files'

const BUCKET = 'local-1250000000'

/** Where the bytes of a cloud path are put and fetched, below the emulator's own address. */
export const STORAGE_PATH = '/emulator/storage/'

const UPLOAD_SECONDS = 3_600
const DOWNLOAD_SECONDS = 7_200

/** COS takes keys of up to 850 bytes; climbing out of the bucket is no path. */
const isPath = (path: string): boolean =>
  path !== '' && Buffer.byteLength(path) <= 850 && !path.startsWith('/') && !path.split('/').includes('..')

export interface UploadTicket {
  readonly fileId: string
  readonly url: string
  readonly authorization: string
}

export interface CloudFilesOptions {
  readonly envName: string
  readonly baseUrl: string
  /** Hex key under which addresses are sealed. */
  readonly secret: string
  readonly now: () => number
  readonly files: StoredFiles
}

export class CloudFiles {
  constructor(private readonly options: CloudFilesOptions) {}

  fileIdOf(path: string): string {
    return `cloud://${this.options.envName}.${BUCKET}/${path}`
  }

  /** Leave to put one file; undefined for what is no path. */
  upload(path: string): UploadTicket | undefined {
    if (!isPath(path)) return undefined
    const until = this.#untilIn(UPLOAD_SECONDS)
    const url = `${this.options.baseUrl}${encodeURI(STORAGE_PATH + path)}`
    return { fileId: this.fileIdOf(path), url, authorization: `until=${until};seal=${this.#seal('put', path, until)}` }
  }

  /** An address that shows the file for so many seconds; undefined for one that is not there. */
  download(fileId: string, maxAgeSeconds = DOWNLOAD_SECONDS): string | undefined {
    const path = this.#pathOf(fileId)
    if (path === undefined || this.options.files.get(path) === undefined) return undefined
    const until = this.#untilIn(maxAgeSeconds)
    return `${this.options.baseUrl}${STORAGE_PATH}${path}?until=${until}&seal=${this.#seal('get', path, until)}`
  }

  remove(fileId: string): boolean {
    const path = this.#pathOf(fileId)
    return path !== undefined && this.options.files.remove(path)
  }

  /** False where the leave is none: forged, for another path, or over. */
  put(path: string, authorization: string, bytes: Buffer): boolean {
    const [, until = '', seal = ''] = /^until=(\d+);seal=([0-9a-f]{64})$/.exec(authorization) ?? []
    if (!this.#isGood('put', path, until, seal)) return false
    this.options.files.put(path, bytes)
    return true
  }

  /** Undefined where the address is not good (any more), null where nothing is there. */
  read(path: string, query: URLSearchParams): Buffer | null | undefined {
    if (!this.#isGood('get', path, query.get('until') ?? '', query.get('seal') ?? '')) return undefined
    return this.options.files.get(path) ?? null
  }

  /** What a client uploads by itself, signed in as it is; undefined for what is no path. */
  keep(path: string, bytes: Buffer): string | undefined {
    if (!isPath(path)) return undefined
    this.options.files.put(path, bytes)
    return this.fileIdOf(path)
  }

  #pathOf(fileId: string): string | undefined {
    const root = this.fileIdOf('')
    return fileId.startsWith(root) ? fileId.slice(root.length) : undefined
  }

  #untilIn(seconds: number): number {
    return Math.floor(this.options.now() / 1000) + seconds
  }

  #seal(purpose: 'put' | 'get', path: string, until: number | string): string {
    return createHmac('sha256', Buffer.from(this.options.secret, 'hex')).update(`storage/${purpose}/${until}/${path}`).digest('hex')
  }

  #isGood(purpose: 'put' | 'get', path: string, until: string, seal: string): boolean {
    const right = Buffer.from(this.#seal(purpose, path, until))
    const given = Buffer.from(seal)
    return given.length === right.length && timingSafeEqual(given, right) && this.options.now() < Number(until) * 1000
  }
}
