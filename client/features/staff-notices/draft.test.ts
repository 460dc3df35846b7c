import { announcementOf, choosable, type Draft, EMPTY, faultsOf, lastDayOf } from './draft'
import { noticeRow } from './notice-view'

const NOW = Date.parse('2026-11-24T22:30:00+08:00')
const DRAFT: Draft = { ...EMPTY, title: ' 闭店半天 ', body: '下午闭店。\t\n\r\n晚上营业。 ' }

describe('an announcement that is being written', () => {
  test('shows for whole days after today, however late it is', () => {
    expect((['one', 'three', 'seven', 'thirty'] as const).map((span) => lastDayOf({ ...DRAFT, span }, NOW))).toEqual([
      '2026-11-25',
      '2026-11-27',
      '2026-12-01',
      '2026-12-24',
    ])
  })

  test('shows to the very end of its last day', () => {
    expect(announcementOf({ ...DRAFT, span: 'one' }, NOW).until).toBe('2026-11-26T00:00:00.000+08:00')
    expect(announcementOf({ ...DRAFT, span: 'date', date: '2026-11-24' }, NOW).until).toBe('2026-11-25T00:00:00.000+08:00')
  })

  test('is sent without what no text keeps, and with its line breaks', () => {
    expect(announcementOf(DRAFT, NOW)).toMatchObject({ title: '闭店半天', body: '下午闭店。 \n \n晚上营业。' })
    expect(announcementOf(DRAFT, NOW).body).not.toMatch(/[^\P{Cc}\n]/u)
  })

  test('says what is missing', () => {
    expect([...faultsOf({ ...EMPTY, title: '  ', span: 'date' })]).toEqual(['title', 'body', 'date'])
    expect([...faultsOf(DRAFT)]).toEqual([])
  })

  test('offers no day on which it could no longer be shown', () => {
    const { first, last } = choosable(NOW)
    const longest = announcementOf({ ...DRAFT, span: 'date', date: last }, NOW)
    expect(first).toBe('2026-11-24')
    expect(Date.parse(longest.until) - NOW).toBeLessThanOrEqual(90 * 86_400_000)
  })
})

describe('an announcement in the list', () => {
  const notice = {
    noticeId: 'n',
    kind: 'service' as const,
    title: 't',
    body: 'b',
    from: '2026-11-24T10:00:00.000+08:00',
    until: '2026-11-27T00:00:00.000+08:00',
    pinned: true,
  }

  test('names the last day on which it is seen', () =>
    expect(noticeRow({ ...notice, state: 'showing' }).days).toBe('2026.11.24 – 2026.11.26'))

  test('can be taken back as long as somebody may see it', () => {
    const states = ['coming', 'showing', 'over', 'withdrawn'] as const
    expect(states.map((state) => noticeRow({ ...notice, state }).withdrawable)).toEqual([true, true, false, false])
  })
})
