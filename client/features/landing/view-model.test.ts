import type { Opened } from '@shared/contracts'
import type { Subject } from '@/features/sharing/card'
import { landing as words } from '@/strings/zh-cn/landing'
import { landingView } from './view-model'

const OPENED: Opened = {
  kind: 'share',
  maskedName: '会员*',
  own: false,
  member: true,
  referral: { points: 500, returnDays: 7 },
  sharing: { points: 10 },
}
const ACTIVITY = { activityId: 'spring', name: '春日护肤打卡', lead: '连续 7 天', over: false }
const view = (change: Partial<Opened>, subject?: Subject) => landingView({ opened: { ...OPENED, ...change }, subject, words })

describe('a friend who opens a card', () => {
  test('is told who invites him to what, and what that one gets', () => {
    const { from, lead, facts } = view({}, 'check_in')
    expect([from, lead]).toEqual(['会员* 邀请您', '一起签到'])
    expect(facts[0]).toBe('您参加后，会员* 将得到 10 分，只算一次')
  })

  test.each([
    ['check_in', {}, 'checkIn', true],
    ['activity:spring', { activity: ACTIVITY }, 'activity', true],
    ['activity:spring', { activity: { ...ACTIVITY, over: true } }, 'activities', false],
    ['activity:gone', {}, 'card', false],
    ['member', {}, 'card', false],
    [undefined, {}, 'card', false],
  ] as const)('as a member goes on from %s with %j to %s', (subject, change, to, counts) =>
    expect(view(change, subject).way).toMatchObject({ to, counts }),
  )

  test.each([
    ['member', {}, undefined],
    ['check_in', {}, words.joinFirst],
    ['activity:spring', { activity: ACTIVITY }, words.joinFirst],
    ['activity:spring', { activity: { ...ACTIVITY, over: true } }, words.over],
  ] as const)('who is no member joins first: %s with %j', (subject, change, note) => {
    const shown = view({ ...change, member: false }, subject)
    expect(shown.way).toMatchObject({ to: 'card', counts: true, label: words.go.join })
    expect(shown.note).toBe(note)
  })

  test('may look at an activity before he joins, and that counts for nobody', () =>
    expect(view({ member: false, activity: ACTIVITY }, 'activity:spring').second).toMatchObject({ to: 'activity', counts: false }))
})

describe('somebody who scans a poster', () => {
  test('is told what the inviter gets and when, and that nothing is recorded by looking', () => {
    const { facts, way } = view({ kind: 'invite', member: false })
    expect(facts[0]).toContain('7 天退货期，会员* 将得到 500 分')
    expect(facts).toContain(words.choice)
    expect(way).toMatchObject({ to: 'card', counts: true })
  })

  test('as a member learns that it is for new friends, whatever subject was put beside it', () =>
    expect(view({ kind: 'invite' }, 'check_in')).toMatchObject({ note: words.memberAlready, way: { to: 'card', counts: false } }))
})

test.each([
  ['invite', 'invite'],
  ['share', 'share'],
] as const)('the own %s leads to what came of it and never counts', (kind, to) =>
  expect(view({ kind, own: true }, 'check_in')).toMatchObject({ from: words.own, way: { to, counts: false } }),
)
