import { randomBytes } from 'node:crypto'
import { HttpJson } from '../../replay/http-json'
import { authorization, DEMO_KEY } from '../../replay/till-client'
import type { Sample } from '../figures'
import { load } from '../load'
import { saleBody } from './sale'

const PATH = '/till/v1/purchases'

/** Signed sales over HTTP, from this process, to whoever listens at `url`. */
export const signedLoad = async (url: string, run: string, members: number, clients: number, seconds: number): Promise<Sample> => {
  const http = new HttpJson(url)
  const sell = async (n: number): Promise<void> => {
    const now = Date.now()
    const body = saleBody(run, n, members, now)
    const headers = { authorization: authorization(DEMO_KEY, 'POST', PATH, body, now, randomBytes(16).toString('hex')) }
    const { status, body: answer } = await http.send({ method: 'POST', path: PATH, headers, body })
    if (status !== 201) throw new Error(`a sale was answered ${status}: ${JSON.stringify(answer)}`)
  }
  try {
    return await load(sell, clients, seconds)
  } finally {
    http.close()
  }
}
