import { setTimeout as sleep } from 'node:timers/promises'
import { type HttpAnswer, NoAnswer } from './http-json'

const ATTEMPTS = 8
const FIRST_WAIT_MS = 50
const LONGEST_WAIT_MS = 3_000

export class GaveUp extends Error {}

interface ErrorBody {
  readonly ok?: boolean
  readonly error?: { readonly code?: string; readonly message?: string; readonly retry?: string }
}

export const errorOf = (answer: HttpAnswer): { code: string; message: string; retry: string } | undefined => {
  const body = (answer.body ?? {}) as ErrorBody
  if (answer.status < 300 && body.ok !== false) return undefined
  const { code = `HTTP ${answer.status}`, message = '', retry = answer.status >= 500 ? 'same_request' : 'never' } = body.error ?? {}
  return { code, message, retry }
}

/**
 * Sends the same request until the answer is definite. Every call of the product may be repeated, so an answer that was lost, a
 * time-out and `busy` are all met by asking again. Throws GaveUp when nothing definite comes.
 */
export const untilDefinite = async (send: () => Promise<HttpAnswer>, attempts = ATTEMPTS): Promise<HttpAnswer> => {
  let words = ''
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await sleep(Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS))
    try {
      const answer = await send()
      const error = errorOf(answer)
      if (!error || error.retry === 'never') return answer
      words = `${error.code} ${error.message}`.trim()
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      words = error.message
    }
  }
  throw new GaveUp(`No definite answer after ${attempts} attempts (${words}).`)
}
