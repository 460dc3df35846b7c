import { setLanguage } from '@/strings'
import { CallError } from './call/types'
import { tierWords, titleWords, wordsOf } from './words'

const refused = (code: string, said?: string) => new CallError(code as 'internal', 'never', 'r', said)

afterEach(() => setLanguage('zh-CN'))

describe('what went wrong, in words', () => {
  test('is in Chinese what the server said, else what the table says', () => {
    expect(wordsOf(refused('claim_expired', '该小票的补录期限为 2026-11-01'))).toBe('该小票的补录期限为 2026-11-01')
    expect(wordsOf(refused('claim_taken'))).toBe('该小票已被补录')
    expect(wordsOf(refused('offline'))).toBe('网络没有连上，请检查网络后再试')
  })

  test('is in English what the table says, because the server speaks Chinese', () => {
    setLanguage('en')
    expect(wordsOf(refused('claim_expired', '该小票的补录期限为 2026-11-01'))).toBe('The time to claim this receipt has passed')
  })

  test('keeps the figures that come with it', () => {
    setLanguage('en')
    const withDetails = (code: string, details: object) => wordsOf(new CallError(code as 'internal', 'never', 'r', '中文', { ...details }))
    expect(withDetails('over_limit', { limitFen: 200000 })).toBe('A single entry can be ¥2000 at most')
    expect(withDetails('refund_exceeds', { refundableFen: 12050 })).toBe('At most ¥120.50 of this order can still be refunded')
    expect(withDetails('refund_exceeds', { missingPoints: 1280 })).toContain('1,280 more')
    expect(withDetails('claim_expired', { claimUntil: '2026-11-01' })).toBe('This receipt could be claimed until 1 Nov 2026')
  })

  test('is said in Chinese rather than not at all when only a newer server knows the code', () => {
    setLanguage('en')
    expect(wordsOf(refused('card_melted', '会员卡融化了'))).toBe('会员卡融化了')
  })

  test('is never empty', () => {
    expect(wordsOf(refused('card_melted'))).toBe('系统开小差了,请稍后重试')
    expect(wordsOf(new Error('x'))).toBe('系统开小差了,请稍后重试')
  })
})

describe('what the server names in Chinese', () => {
  const SILVER = { tier: 'silver', tierName: '银卡会员' }

  test('is left as it is in Chinese', () => {
    expect(tierWords(SILVER)).toBe('银卡会员')
    expect(titleWords('purchase', '消费 398 元')).toBe('消费 398 元')
  })

  test('has its name or kind in English where the app knows it', () => {
    setLanguage('en')
    expect(tierWords(SILVER)).toBe('Silver')
    expect(tierWords({ tier: 'diamond', tierName: '钻石会员' })).toBe('钻石会员')
    expect(titleWords('purchase', '消费 398 元')).toBe('Purchase · 消费 398 元')
    expect(titleWords('gift', '赠品')).toBe('Change · 赠品')
  })
})
