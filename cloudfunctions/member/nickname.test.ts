import { nicknameOf } from './nickname'

it.each([
  ['林溪', '林溪'],
  ['  林溪 ', '林溪'],
  ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
  ['e\u0301', '\u00e9'],
  ['👨‍👩‍👧‍👦'.repeat(20), '👨‍👩‍👧‍👦'.repeat(20)],
  ['字'.repeat(20), '字'.repeat(20)],
])('keeps %j as %j', (given, kept) => expect(nicknameOf(given)).toBe(kept))

it.each(['字'.repeat(21), '👨‍👩‍👧‍👦'.repeat(21), '\u200b\u200b', '\u3164', '\u2800', ' \u00a0 ', '\u0301'])(
  'refuses %j, and names the field',
  (given) => {
    expect(nicknameOf(given)).toMatchObject({ refused: 'invalid', details: { fields: [{ path: 'nickname' }] } })
  },
)
