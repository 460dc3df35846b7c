import standard from '../../../config/program'
import simple from '../../../config/programs/simple'
import { operator } from '@/strings/zh-cn/operator'
import { programParts } from './program-words'

const lines = (program = standard) => Object.fromEntries(programParts(program, operator.programs).map((part) => [part.title, part.lines]))

describe('a version of the programme in words', () => {
  test('says every rule with its hours, limits and budget, and how they stack', () =>
    expect(lines()['活动与加赠']).toEqual([
      '会员日：每月 28 日 · 10:00–22:00 · 积分 2 倍',
      '生日月：生日当月 · 积分 2 倍 · 每人每月最多 5,000 分',
      '冬日礼遇：12 月 10 日 10:00 – 12 月 13 日 22:00 · 每满 500 元加赠 200 分 · 每人最多 2,000 分 · 消费 7 天后生效 · 预算 2,000,000 分',
      '几个倍数同时符合时取最高的一个 · 合计最多 3 倍',
    ]))

  test('says tiers, lifetimes and what points may cost', () => {
    expect(lines()['等级']).toContain('银卡会员：成长值 10,000 起，1.2 倍积分，积分有效 3 年')
    expect(lines()['有效期与成本']).toContain('30 天内积分成本不超过营收的 2%')
  })

  test('leaves out what the programme does not have', () => {
    expect(Object.keys(lines(simple))).toEqual(['基本积分', '等级', '有效期与成本'])
    expect(lines({ ...simple, expiry: { policy: 'year_end', years: 2 } })['有效期与成本']).toContain('积分在获得后第 2 个年底到期')
  })
})
