import type { TasksAnswer, TaskView } from '@shared/contracts'
import { tasks as words } from '@/strings/zh-cn/tasks'
import { isEmpty, leftWords, taskGroups } from './view-model'

const TASK: TaskView = {
  taskId: 'browse-daily',
  name: '看一款好物',
  words: '打开一款,看满 15 秒',
  state: 'todo',
  points: 3,
  progress: { done: 0, of: 1, unit: 'times' },
  place: 'products',
}
const EMPTY: TasksAnswer = { groups: [], balance: 0, leftToday: 0, activities: [], lotteries: [] }
const row = (change: Partial<TaskView> = {}, period: 'day' | 'week' | 'once' = 'day') =>
  taskGroups({ groups: [{ period, tasks: [{ ...TASK, ...change }] }] }, words)[0]!.rows[0]!

describe('a task', () => {
  test('says what it brings and leads to where it is done', () =>
    expect(row()).toEqual({
      id: 'browse-daily',
      name: '看一款好物',
      words: '打开一款,看满 15 秒',
      reward: '+3',
      button: { label: '去看看', way: { kind: 'go', to: 'products' } },
    }))

  test('can be claimed by itself, wherever it is done', () =>
    expect(row({ state: 'claimable', place: undefined }).button).toEqual({ label: '领取', way: { kind: 'claim' } }))

  test('has no button once it is done, and says when it comes back', () => {
    expect(row({ state: 'done' }, 'once')).toMatchObject({ state: '已完成' })
    expect(row({ state: 'again' })).toMatchObject({ state: '明天再来' })
    expect(row({ state: 'again' }, 'week')).toMatchObject({ state: '下周再来' })
    expect(row({ state: 'again' })).not.toHaveProperty('button')
  })

  test('of a place that only a newer app knows has no button', () => {
    expect(row({ place: undefined })).not.toHaveProperty('button')
    expect(row({ place: 'moon' as 'card' })).not.toHaveProperty('button')
  })

  test('has a bar where it takes several steps, in times or in yuan', () => {
    expect(row()).not.toHaveProperty('progress')
    expect(row({ progress: { done: 2, of: 5, unit: 'times' } }).progress).toEqual({
      done: 2,
      of: 5,
      words: '2/5',
      label: '看一款好物的进度',
    })
    expect(row({ progress: { done: 128_00, of: 500_00, unit: 'fen' } }).progress?.words).toBe('128/500')
  })

  test('says from when its points can be spent', () => expect(row({ holdDays: 7 }).held).toBe('7 天后可用'))

  test('to subscribe is done in the tap itself', () => expect(row({ place: 'subscribe' }).button?.way).toEqual({ kind: 'subscribe' }))
})

describe('the groups', () => {
  test('show what can be taken first and what is done last, else in the order of the programme', () => {
    const tasks = (['again', 'todo', 'claimable', 'doing'] as const).map((state) => ({ ...TASK, state, taskId: state }))
    const [group] = taskGroups({ groups: [{ period: 'week', tasks }] }, words)
    expect(group).toMatchObject({ title: '每周任务' })
    expect(group!.rows.map(({ id }) => id)).toEqual(['claimable', 'todo', 'doing', 'again'])
  })

  test('without tasks are not drawn', () => expect(taskGroups({ groups: [{ period: 'once', tasks: [] }] }, words)).toEqual([]))
})

describe('the tab', () => {
  const checkIn = { checkedToday: true, run: 1, today: 1, table: [1, 2], next: 1 }

  test('says what can still come today, or that all of it has come', () => {
    expect(leftWords({ ...EMPTY, leftToday: 97 }, words)).toBe('今天还可得 97 分')
    expect(leftWords({ ...EMPTY, checkIn }, words)).toBe('今天的签到和任务积分已领满')
    expect(leftWords(EMPTY, words)).toBeUndefined()
  })

  test('is empty only when there is nothing to come back for', () => {
    expect(isEmpty(EMPTY)).toBe(true)
    expect(isEmpty({ ...EMPTY, groups: [{ period: 'day', tasks: [] }] })).toBe(true)
    expect(isEmpty({ ...EMPTY, checkIn })).toBe(false)
    expect(isEmpty({ ...EMPTY, referral: { points: 500 } })).toBe(false)
  })
})
