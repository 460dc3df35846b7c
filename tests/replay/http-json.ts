import http from 'node:http'

export interface HttpAnswer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: unknown
}

export interface HttpCall {
  readonly method: string
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: string
  /** Long calls (an audit, a clock put years forward) have none. */
  readonly timeoutMs?: number
}

/** Nothing definite came back: the outcome of the call is unknown. */
export class NoAnswer extends Error {}

/** One HTTP connection pool to one address; bodies are JSON both ways. */
export class HttpJson {
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 64 })

  constructor(private readonly url: string) {}

  send({ method, path, headers = {}, body, timeoutMs }: HttpCall): Promise<HttpAnswer> {
    const length = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
    return new Promise((resolve, reject) => {
      const request = http.request(this.url + path, { method, agent: this.#agent, headers: { ...length, ...headers } }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', (error) => reject(new NoAnswer(error.message)))
        response.on('end', () => resolve(answerOf(response, Buffer.concat(chunks).toString('utf8'))))
      })
      request.on('error', (error) => reject(new NoAnswer(error.message)))
      if (timeoutMs !== undefined) request.setTimeout(timeoutMs, () => request.destroy(new Error(`no answer within ${timeoutMs / 1000} s`)))
      request.end(body)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

const answerOf = ({ statusCode = 0, headers }: http.IncomingMessage, text: string): HttpAnswer => {
  try {
    return { status: statusCode, headers, body: JSON.parse(text) as unknown }
  } catch {
    return { status: statusCode, headers, body: undefined }
  }
}
