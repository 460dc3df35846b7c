import { tasks as words } from '@/strings/zh-cn/tasks'
import { claimedWords } from './claimed'

describe('what a task has brought', () => {
  test.each([
    [{ points: 20 }, '20 分已到账'],
    [{ points: 0, pending: 50 }, '50 分已入账，过退货期后可用'],
    [{ points: 0 }, '今天的积分已领满，这次没有得分'],
  ])('%j', (claimed, expected) => expect(claimedWords(claimed, words)).toBe(expected))
})
