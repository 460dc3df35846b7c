import { zhCN } from '@/strings/zh-cn'
import { nicknameFault, nicknameLength } from './nickname'

describe('a nickname', () => {
  test.each([
    ['青青', undefined],
    ['  青青  ', undefined],
    ['', '昵称不能为空'],
    ['   ', '昵称不能为空'],
    ['字'.repeat(20), undefined],
    ['字'.repeat(21), '昵称最多 20 个字'],
    ['👨‍👩‍👧‍👦'.repeat(20), undefined],
    ['👨‍👩‍👧‍👦'.repeat(21), '昵称最多 20 个字'],
    ['a'.repeat(1_000), '昵称最多 20 个字'],
    ['青\u202e青', '昵称里有不能使用的字符'],
    ['青\n青', '昵称里有不能使用的字符'],
  ])('%j: %s', (nickname, fault) => expect(nicknameFault(nickname, zhCN.profile)).toBe(fault))

  test('is as long as people count it', () => expect(nicknameLength(' 青👍🏽 ')).toBe(2))
})
