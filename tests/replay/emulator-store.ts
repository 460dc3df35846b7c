import { asVersion, standing, type Version } from '../../cloudfunctions/_kit/programs/versions'
import { type Program, programAt } from '../../shared/domain/program'
import type { HttpJson } from './http-json'
import { GaveUp, untilDefinite } from './retry'

/** The emulator knows one environment. */
const ENV_NAME = 'local-env'
const PAGE = 1000

interface Answered {
  readonly code?: string
  readonly message?: string
  readonly data?: { readonly list: readonly string[] }
}

/** The emulator's database as an operator reads it in a console, through the endpoint that the SDK talks to. */
export class EmulatorStore {
  constructor(private readonly http: HttpJson) {}

  /** Every document of a collection, in pages by `_id`, so that memory does not grow with the store. */
  async *documents(collectionName: string): AsyncGenerator<unknown> {
    let last: string | undefined
    for (;;) {
      const page = await this.#page(collectionName, last)
      yield* page
      if (page.length < PAGE) return
      last = page[page.length - 1]!._id
    }
  }

  /** The programme in force at an instant (epoch ms). */
  async programAt(ms: number): Promise<Program> {
    const versions: Version[] = []
    for await (const document of this.documents('programs')) versions.push(asVersion(document))
    const found = programAt(
      standing(versions).map(({ program }) => program),
      ms,
    )
    if (!found) throw new GaveUp(`No programme is in force on ${new Date(ms).toISOString()}: the store was seeded with none.`)
    return found
  }

  async #page(collectionName: string, after: string | undefined): Promise<{ _id: string }[]> {
    const query = JSON.stringify(after === undefined ? {} : { _id: { $gt: after } })
    const order = JSON.stringify({ _id: 1 })
    const request = { action: 'database.getDocument', envName: ENV_NAME, collectionName, queryType: 'WHERE', multi: true, query, order }
    const body = JSON.stringify({ ...request, limit: PAGE })
    const answer = (await untilDefinite(() => this.http.send({ method: 'POST', path: '/cloudbase', body }))).body as Answered
    if (!answer.data) throw new GaveUp(`The collection ${collectionName} cannot be read: ${answer.code} ${answer.message}`)
    return answer.data.list.map((text) => JSON.parse(text) as { _id: string })
  }
}
