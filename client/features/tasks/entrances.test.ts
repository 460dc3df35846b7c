import type { TasksAnswer } from '@shared/contracts'
import { tasks as words } from '@/strings/zh-cn/tasks'
import { activityEntrances, otherEntrances } from './entrances'

const ANSWER: TasksAnswer = {
  groups: [],
  balance: 0,
  leftToday: 0,
  activities: [{ activityId: 'winter', name: '冬日护肤打卡', lead: '连续 7 天晒图', joined: false, done: 0, of: 7 }],
  lotteries: [{ lotteryId: 'wheel', name: '冬日转盘', price: 20 }],
  race: { joined: false, points: 0 },
  referral: { points: 500 },
  sharing: { points: 10, perDay: 3 },
}

describe('the ways on from the tasks', () => {
  test('lead to each activity, and say how far it is once it was joined', () => {
    expect(activityEntrances(ANSWER, words)[0]).toMatchObject({ to: 'activity', query: { id: 'winter' }, note: '连续 7 天晒图' })
    const joined = ANSWER.activities.map((activity) => ({ ...activity, joined: true, done: 4 }))
    expect(activityEntrances({ activities: joined }, words)[0]?.note).toBe('已参加，4/7 天')
  })

  test('are those that the programme has, with what each brings and what does not count', () => {
    expect(otherEntrances(ANSWER, words).map(({ to, note }) => `${to}: ${note}`)).toEqual([
      'lottery: 每次 20 分，奖品与概率公开',
      'race: 自愿参加，名字打码显示',
      'invite: 好友首次消费并过退货期后，您得 500 分',
      'share: 好友参加后您得 10 分，转发和打开不计',
    ])
    expect(otherEntrances({ ...ANSWER, lotteries: [], race: undefined, referral: undefined, sharing: undefined }, words)).toEqual([])
  })

  test('say the points of the week to whoever is in the race', () =>
    expect(otherEntrances({ ...ANSWER, race: { joined: true, points: 1_024 } }, words)[1]?.note).toBe('本周已得 1,024 分'))
})
