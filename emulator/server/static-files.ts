/** Serves a built folder: nothing outside of it, compressed, and cached for good only where the name carries a hash. */
import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { HttpRefusal, type Reply } from './http-answers'

const compress = promisify(gzip)

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
}
const COMPRESSED = /^(text\/|application\/json|image\/svg)/
const SMALL = 1024
/** `app.3f9c2e1b.js`: the bundler's hash makes the content of that name constant. */
const HASHED_NAME = /\.[0-9a-f]{8,}\.\w+$/

interface CachedFile {
  readonly stamp: string
  readonly plain: Buffer
  readonly zipped: Buffer | undefined
  readonly etag: string
}

export interface StaticRequest {
  /** Decoded path below the folder, without a leading slash. */
  readonly path: string
  readonly acceptsGzip: boolean
  readonly ifNoneMatch: string | undefined
}

export class StaticFiles {
  readonly #cache = new Map<string, CachedFile>()

  constructor(
    private readonly folder: string,
    private readonly missingWords: string,
  ) {}

  async serve(request: StaticRequest): Promise<Reply> {
    const file = await this.#locate(request.path === '' || request.path.endsWith('/') ? `${request.path}index.html` : request.path)
    const { plain, zipped, etag } = await this.#read(file)
    const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
    const headers = {
      'content-type': type,
      etag,
      vary: 'accept-encoding',
      'cache-control': HASHED_NAME.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    }
    if (request.ifNoneMatch === etag) return { status: 304, headers, body: '' }
    return zipped && request.acceptsGzip
      ? { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: zipped }
      : { status: 200, headers, body: plain }
  }

  /** The file's real path; what lies outside of the folder, also by way of a link, does not exist. */
  async #locate(path: string): Promise<string> {
    const notFound = new HttpRefusal('not_found', '没有这个文件')
    if (path.includes('\0')) throw notFound
    const root = await realpath(this.folder).catch(() => undefined)
    if (root === undefined) throw new HttpRefusal('not_found', this.missingWords)
    const file = await realpath(join(root, path)).catch(() => undefined)
    if (file === undefined || !file.startsWith(root + sep)) throw notFound
    if (!(await stat(file)).isFile()) throw notFound
    return file
  }

  async #read(file: string): Promise<CachedFile> {
    const { mtimeMs, size } = await stat(file)
    const stamp = `${mtimeMs}-${size}`
    const known = this.#cache.get(file)
    if (known?.stamp === stamp) return known
    const plain = await readFile(file)
    const worthIt = plain.length >= SMALL && COMPRESSED.test(TYPES[extname(file).toLowerCase()] ?? '')
    const cached = {
      stamp,
      plain,
      zipped: worthIt ? await compress(plain) : undefined,
      etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    }
    this.#cache.set(file, cached)
    return cached
  }
}
