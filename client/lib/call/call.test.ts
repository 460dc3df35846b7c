const kept = new Map<string, unknown>()

// The transform does not lift mocks above imports, so what is under test is required after them.
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => kept.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => kept.delete(key),
  },
}))
jest.mock('../identity', () => ({ accountScope: () => 'me' }))
jest.mock('./transport', () => ({ send: (...args: unknown[]) => answer(...args) }))
jest.mock('../clock', () => ({ deviceNow: () => 0, noteServerTime: () => undefined, pause: () => Promise.resolve() }))

const { act, ask, CallError, isUnknown } = require('.') as typeof import('.')
const { SilenceError } = require('./types') as typeof import('./types')
const { wordsOf } = require('../words') as typeof import('../words')

let answers: (() => unknown)[] = []
let sent: { action: string; input: unknown; requestId: string }[] = []
const answer = async (...[, envelope]: unknown[]) => {
  sent.push(envelope as (typeof sent)[number])
  return answers.shift()!()
}
const ok = (data: unknown) => () => ({ ok: true, data })
const refused = (code: string, retry: string, message?: string) => () => ({ ok: false, error: { code, retry, message, requestId: 'r' } })
const silent = (silence: string) => () => {
  throw new SilenceError(silence as 'timeout')
}
const pendingKept = () => [...kept].filter(([key]) => key.endsWith(':pending')).flatMap(([, value]) => Object.keys(value as object))

beforeEach(() => {
  kept.clear()
  answers = []
  sent = []
})

const CLAIMED = { entryId: 'claim:1', points: 10, balance: 10 }
const claim = () => act('receipt.claim', { claimCode: 'A' }, 'claim:A')

describe('a write', () => {
  test('is sent again with the same requestId until there is a definite answer', async () => {
    answers = [silent('timeout'), refused('busy', 'same_request'), ok(CLAIMED)]
    await expect(claim()).resolves.toEqual(CLAIMED)
    expect(new Set(sent.map((envelope) => envelope.requestId)).size).toBe(1)
    expect(sent).toHaveLength(3)
    expect(pendingKept()).toEqual([])
  })

  test('is kept before it is sent, so that a killed app can find out what happened', async () => {
    let keptWhileSending: string[] = []
    answers = [
      () => {
        keptWhileSending = pendingKept()
        return { ok: true, data: CLAIMED }
      },
    ]
    await claim()
    expect(keptWhileSending).toEqual(['claim:A'])
  })

  test('keeps its requestId over a restart while the outcome is unknown', async () => {
    answers = [silent('timeout'), silent('timeout'), silent('timeout'), silent('timeout'), ok(CLAIMED)]
    const error = await claim().catch((problem: unknown) => problem)
    expect(isUnknown(error)).toBe(true)
    expect(pendingKept()).toEqual(['claim:A'])
    await claim()
    expect(new Set(sent.map((envelope) => envelope.requestId)).size).toBe(1)
    expect(pendingKept()).toEqual([])
  })

  test('is not repeated after a refusal, and the next attempt is a new request', async () => {
    answers = [refused('claim_taken', 'never'), refused('too_many', 'later')]
    await expect(claim()).rejects.toMatchObject({ code: 'claim_taken' })
    await expect(claim()).rejects.toMatchObject({ code: 'too_many' })
    expect(sent).toHaveLength(2)
    expect(sent[0]!.requestId).not.toBe(sent[1]!.requestId)
    expect(pendingKept()).toEqual([])
  })

  test('does not wait for a network that is not there', async () => {
    answers = [silent('offline')]
    await expect(claim()).rejects.toMatchObject({ code: 'offline' })
    expect(sent).toHaveLength(1)
    expect(pendingKept()).toEqual(['claim:A'])
  })
})

describe('a question', () => {
  test('is asked once more when the server is busy, and leaves nothing behind', async () => {
    answers = [refused('busy', 'same_request'), ok({ items: [] })]
    await expect(ask('points.list', {})).resolves.toEqual({ items: [] })
    answers = [silent('timeout'), silent('timeout')]
    await expect(ask('points.list', {})).rejects.toMatchObject({ code: 'timeout' })
    expect(pendingKept()).toEqual([])
  })

  test.each([null, 'oops', {}, { ok: true }, { ok: false }])('never takes %j for an answer', async (body) => {
    answers = [() => body, () => body]
    await expect(ask('points.list', {})).rejects.toMatchObject({ code: 'unreadable', retry: 'same_request' })
  })

  test('obeys the retry class of a code that only a newer server knows', async () => {
    answers = [refused('card_melted', 'never', '会员卡融化了')]
    const error = await ask('card.get', {}).catch((problem: unknown) => problem)
    expect(error).toBeInstanceOf(CallError)
    expect(isUnknown(error)).toBe(false)
    expect(wordsOf(error)).toBe('会员卡融化了')
    expect(sent).toHaveLength(1)
  })
})

export {}
