import { switched } from './switches'

const answer = {
  kinds: [
    { kind: 'credited', on: true },
    { kind: 'expiring', on: false },
    { kind: 'tier', on: true },
  ],
  sms: { available: true, phone: true, on: false },
  grants: [],
  ask: {},
} satisfies Parameters<typeof switched>[0]

test.each([
  ['credited', false, { off: ['credited', 'expiring'], sms: false }],
  ['expiring', true, { off: [], sms: false }],
  ['sms', true, { off: ['expiring'], sms: true }],
] as const)('turning %s to %s leaves all other switches as they are', (what, on, switches) =>
  expect(switched(answer, what, on)).toEqual(switches),
)
