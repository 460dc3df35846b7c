let kept: string | undefined
let asked: () => Promise<{ token: string }>
const fetchShare = jest.fn(() => asked())
jest.mock('./api', () => ({ keptToken: () => kept, fetchShare: () => fetchShare() }))

const { shareMessage } = require('./message') as typeof import('./message')

beforeEach(() => {
  kept = undefined
  asked = () => Promise.resolve({ token: 'mine' })
  fetchShare.mockClear()
})

const LANDING = '/packages/invite/landing/index?t=mine&s=check_in'

test('a card carries what is known of its sender, and asks for nothing then', () => {
  kept = 'mine'
  expect(shareMessage({ subject: 'check_in' })).toMatchObject({ path: LANDING })
  expect(shareMessage({ subject: 'check_in' }).promise).toBeUndefined()
  expect(fetchShare).not.toHaveBeenCalled()
})

test('a card whose sender is not known yet is worth sending at once, and better in a moment', async () => {
  const message = shareMessage({ subject: 'check_in' })
  expect(message.path).toBe('/pages/card/index')
  expect((await message.promise)?.path).toBe(LANDING)
})

test('a card of who is no member names nobody, and is sent all the same', async () => {
  asked = () => Promise.reject(new Error('not_joined'))
  expect((await shareMessage({ subject: 'check_in' }).promise)?.path).toBe('/pages/card/index')
})

export {}
