import type { PublicProgram } from '@shared/contracts'
import { PUBLIC_PROGRAM, PUBLIC_RESCUE } from '../../../tests/support/public-program'
import type { Strings } from '@/strings'
import { rules as rulesInEnglish } from '@/strings/en/rules'
import { zhCN } from '@/strings/zh-cn'
import { growthLines, ruleSections, type RuleSection } from './rule-words'

type Change = Partial<Omit<PublicProgram, 'earning'>> & { readonly earning?: Partial<PublicProgram['earning']> }

const programme = ({ earning, ...change }: Change): PublicProgram => ({
  ...PUBLIC_PROGRAM,
  ...change,
  earning: { ...PUBLIC_PROGRAM.earning, ...earning },
})

const said = (change: Change, words: Strings['rules'] = zhCN.rules): RuleSection[] =>
  ruleSections(programme(change), { words, tierName: ({ name }) => name })
const lines = (key: RuleSection['key'], change: Change = {}): readonly string[] =>
  said(change).find((part) => part.key === key)?.lines ?? []

describe('the rules in plain words', () => {
  test('say every rule of the programme that a new environment starts with', () => {
    expect(said({}).map(({ title }) => title)).toEqual(['怎么积分', '积分有效期', '积分兑换', '忘了出示会员码', '退货退款', '会员等级'])
    expect(lines('earning')).toEqual([
      '每消费 1 元积 1 分，按实付金额计算。',
      '一笔消费里不足 1 元的部分不计分。',
      '礼品卡、邮费不参与积分。',
      '团购渠道的消费不参与积分。',
      zhCN.rules.earning.explained,
    ])
    expect(lines('life').slice(0, 5)).toEqual([
      '普通会员：到账后 2 年内有效。',
      '银卡会员：到账后 3 年内有效。',
      '金卡会员：到账后 5 年内有效。',
      zhCN.rules.life.atEarning,
      '到期日统一延到当月最后一天。',
    ])
    expect(lines('claim')[0]).toContain('30 天内')
    expect(lines('tiers')).toEqual([
      '普通会员：加入即是。',
      '银卡会员：成长值达到 10,000。',
      '金卡会员：成长值达到 50,000。',
      ...growthLines(zhCN.rules),
      '等级自升级或续期起 2 年有效，加入时同样起算。',
      '到期时看这段时间里新增的成长值：银卡会员满 10,000、金卡会员满 50,000，就续期；不足时，调整到新增成长值对应的等级。',
      zhCN.rules.tiers.dormancy,
      '以上变化都会提前 30 天告诉您。',
    ])
  })

  test.each<[string, RuleSection['key'], Change, string]>([
    ['one point for ten yuan', 'earning', { earning: { perFen: 1_000 } }, '每消费 10 元积 1 分，按实付金额计算。'],
    [
      'several points for a sum that is no whole yuan',
      'earning',
      { earning: { points: 1_200, perFen: 250 } },
      '每消费 2.50 元积 1,200 分，',
    ],
    ['remainders that are dropped', 'earning', { earning: { perFen: 1_000 } }, '不足 10 元的部分不计分'],
    ['remainders that are carried', 'earning', { earning: { perFen: 1_000, remainder: 'carry' } }, '不足 10 元的部分不浪费，留到下次'],
    [
      'one lifetime for all tiers',
      'life',
      { tiers: PUBLIC_PROGRAM.tiers.map((tier) => ({ ...tier, lotYears: 1 })) },
      '积分自到账起 1 年内有效。',
    ],
    ['lots that die on their day', 'life', { lotRounding: 'day' }, '同一个月日'],
    ['lots that die with the year', 'life', { lotRounding: 'year' }, '当年最后一天'],
    ['points that have to wait', 'earning', { earning: { holdDays: 7 } }, '付款 7 天后生效'],
    ['points that live to the end of a year', 'life', { expiry: { policy: 'year_end', years: 2 } }, '第 2 年的 12 月 31 日'],
    ['points that live to the end of their own year', 'life', { expiry: { policy: 'year_end', years: 1 } }, '当年 12 月 31 日'],
    ['points that purchases keep alive', 'life', { expiry: { policy: 'inactivity', months: 24 } }, '最近一次消费后 24 个月'],
    [
      'what earns beside buying',
      'rewards',
      { rewards: [{ name: '储值赠分', when: ['每储值 10 元'], gives: '赠 1 分', limits: ['每人每月最多 1,000 分'] }] },
      '储值赠分：每储值 10 元，赠 1 分（每人每月最多 1,000 分）。',
    ],
    [
      'what earns without a limit',
      'rewards',
      { rewards: [{ name: '入会礼', when: ['加入会员'], gives: '赠 100 分', limits: [] }] },
      '入会礼：加入会员，赠 100 分。',
    ],
    ['a week to claim a receipt', 'claim', { claimDays: 7 }, '7 天内'],
    ['what was spent is owed', 'refund', { shortfall: 'debt' }, '不会要求您付款'],
    ['what was spent has to be made up', 'refund', { shortfall: 'block' }, '先补足差额'],
    ['what was spent is let go', 'refund', { shortfall: 'write_off' }, '予以免除'],
  ])('name %s', (_, key, change, words) => expect(lines(key, change).join('\n')).toContain(words))

  test('tell when members are reminded, what dying points can do, and what comes back', () => {
    expect(lines('rescue', { rescue: PUBLIC_RESCUE })).toEqual([
      '到期前 30、15、3 天各提醒一次，写明多少分、哪一天、能换什么。',
      zhCN.rules.rescue.channels,
      '离到期 30 天以内的积分可用于“护手霜”：到店领取。',
      '过期后 7 天内可以找回其中的 50%，找回的积分在 30 天内有效，每年 1 次。',
    ])
    const reinstatement = { withinDays: 3, permille: 1_000, livesDays: 10, perYear: 2 }
    expect(lines('rescue', { rescue: { ...PUBLIC_RESCUE, reinstatement } }).at(-1)).toContain('找回全部')
    expect(lines('rescue', { rescue: { ...PUBLIC_RESCUE, reinstatement: undefined } }).at(-1)).toBe(zhCN.rules.rescue.never)
  })

  test('are silent about what the programme does not have', () => {
    const bare = said({ earning: { excludedCategories: [], excludedChannels: [] }, tiers: [PUBLIC_PROGRAM.tiers[0]!] })
    expect(bare.map(({ key }) => key)).toEqual(['earning', 'life', 'mall', 'claim', 'refund'])
    expect(bare[0]!.lines.join()).not.toContain('不参与')
    expect(bare[1]!.lines.join()).not.toContain('等级')
  })

  test('say nothing of rounding or of tiers where points die with the year', () => {
    const lives = lines('life', { expiry: { policy: 'year_end', years: 2 } }).join()
    expect(lives).not.toMatch(/当月|等级/)
  })

  test('read what an older function answered, which says nothing of policies and rewards', () => {
    const older = { expiry: undefined, rewards: undefined }
    expect(said(older)).toEqual(said({}))
  })

  test('say what comes back by itself, how it stacks, and where campaigns are told of', () => {
    const rules = [{ name: '会员日', when: ['每月 28 日', '10:00–22:00'], gives: '积分 2 倍', limits: [] }]
    expect(lines('extras', { earning: { rules, stacking: 'add' } })).toEqual([
      '会员日：每月 28 日、10:00–22:00，积分 2 倍。',
      zhCN.rules.extras.add,
      zhCN.rules.extras.campaigns,
    ])
    expect(lines('extras', { earning: { rules: [], stacking: 'add' } })).toEqual([])
  })

  test('say nothing of reviews and sleep where there are none', () => {
    const tierPolicy = { validityYears: null, dormancy: true, warnDays: 30 }
    expect(lines('tiers', { tierPolicy }).join()).not.toContain('有效')
    expect(lines('tiers', { tierPolicy: { ...tierPolicy, validityYears: 2, dormancy: false } }).join()).not.toContain('休眠')
  })

  test('promise no rise where no tier is grown to', () => {
    expect(lines('tiers', { tiers: PUBLIC_PROGRAM.tiers.map((tier) => ({ ...tier, growth: 0 })) })).toEqual([])
  })

  test('are as many in English', () => {
    const english = said({ claimDays: 1 }, rulesInEnglish)
    expect(english.map(({ lines: { length } }) => length)).toEqual(said({}).map(({ lines: { length } }) => length))
    expect(english.flatMap(({ lines: all }) => all)).toContain('Every 1 yuan paid earns 1 point.')
    expect(english.find(({ key }) => key === 'claim')!.lines[0]).toContain('For 1 day after')
  })
})
