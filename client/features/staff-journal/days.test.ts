import { type Deed, daysOf, refundable } from './days'

const NOW = Date.parse('2026-11-24T10:00:00+08:00')
const DEED: Deed = {
  key: 'k1',
  action: 'sale.credit',
  title: '消费 398 元',
  memberName: '林*',
  orderId: 'R-1',
  amountFen: 39850,
  points: 398,
  at: '2026-11-24T09:05:00.000+08:00',
}

describe('what somebody did', () => {
  test('is told by Shanghai day, today and yesterday by name, in the order in which it came', () => {
    const at = [
      '2026-11-24T00:00:00.000+08:00',
      '2026-11-23T23:59:59.999+08:00',
      '2026-11-23T08:00:00.000+08:00',
      '2026-11-20T08:00:00.000+08:00',
    ]
    const days = daysOf(
      at.map((instant, i) => ({ ...DEED, key: `k${i}`, at: instant })),
      NOW,
    )
    expect(days.map(({ words, rows }) => [words, rows.map(({ key }) => key)])).toEqual([
      ['今天', ['k0']],
      ['昨天', ['k1', 'k2']],
      ['2026.11.20', ['k3']],
    ])
  })

  test('says what moved, and nothing where nothing moved', () => {
    const rows = daysOf([DEED, { ...DEED, key: 'k2', action: 'card.freeze', amountFen: 0, points: 0 }], NOW)[0]!.rows
    expect(rows[0]).toMatchObject({ title: '录入消费', note: '09:05 · 林*', amount: '¥ 398.50', points: '+398 分' })
    expect(rows[1]).toMatchObject({ title: '挂失', amount: '', points: '' })
  })

  test('names the announcement that it was about', () => {
    const deed: Deed = { key: 'n', action: 'notice.publish', title: '发布公告：闭店半天', amountFen: 0, points: 0, at: DEED.at }
    expect(daysOf([deed], NOW)[0]!.rows[0]!.note).toBe('09:05 · 发布公告：闭店半天')
  })

  test('is told in the words of a newer server where this app does not know it', () => {
    const deed = { ...DEED, action: 'gift.hand-over' as 'sale.credit', title: '交付礼品' }
    expect(daysOf([deed], NOW)[0]!.rows[0]).toMatchObject({ title: '交付礼品', icon: 'list' })
  })

  test('can be given back when it was a sale', () => {
    expect(refundable(DEED)).toBe(true)
    expect(refundable({ ...DEED, action: 'sale.refund' })).toBe(false)
  })
})
