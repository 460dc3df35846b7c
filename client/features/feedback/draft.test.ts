const kept = new Map<string, unknown>()

// The transform does not lift mocks above imports, so what is under test is required after them.
jest.mock('@/lib/storage', () => ({
  recall: (key: string) => kept.get(key),
  remember: (key: string, value: unknown) => kept.set(key, value),
  forget: (key: string) => kept.delete(key),
}))

const { firstDraft, keepDraft, sendable } = require('./draft') as typeof import('./draft')

beforeEach(() => kept.clear())

describe('what a member writes', () => {
  test('is still there the next time, until it is empty', () => {
    keepDraft({ kind: 'praise', text: '很好' })
    expect(firstDraft(undefined)).toEqual({ kind: 'praise', text: '很好' })
    keepDraft({ kind: 'praise', text: '  ' })
    expect(firstDraft(undefined)).toEqual({ kind: 'problem', text: '' })
  })

  test('is about the entry that the member comes from', () => {
    keepDraft({ kind: 'problem', text: '少了一笔', entryId: 'purchase:A' })
    expect(firstDraft('purchase:B')).toMatchObject({ text: '少了一笔', entryId: 'purchase:B' })
    expect(firstDraft(undefined)).toMatchObject({ entryId: 'purchase:A' })
  })

  test('is a review of the purchase that the member comes from, and words for one are not mixed with others', () => {
    keepDraft({ kind: 'problem', text: '少了一笔' })
    expect(firstDraft('purchase:B', true)).toEqual({ kind: 'review', text: '', entryId: 'purchase:B' })
    keepDraft({ kind: 'review', text: '很好用', entryId: 'purchase:B' })
    expect(firstDraft('purchase:B', true)).toEqual({ kind: 'review', text: '很好用', entryId: 'purchase:B' })
    expect(firstDraft(undefined)).toEqual({ kind: 'problem', text: '' })
  })

  test('gives way to what was sent and is still undecided', () => {
    keepDraft({ kind: 'praise', text: '另一段话' })
    const input = { kind: 'problem', text: '少了一笔' }
    kept.set('pending', { 'feedback.send': { fn: 'member', action: 'feedback.send', input, requestId: 'r' } })
    expect(firstDraft('purchase:B')).toEqual(input)
  })

  test('is sent without what the contract refuses, line breaks kept', () => {
    expect(sendable({ kind: 'problem', text: ' 一行\t\u0007字\r\n又一行 ' })).toEqual({ kind: 'problem', text: '一行  字\n又一行' })
  })

  test('is not sent when it says too little', () => {
    expect(sendable({ kind: 'problem', text: ' 好的吗 \n' })).toBeUndefined()
  })
})

export {}
