import type { PointsItem } from '@shared/contracts'
import { historyCsv } from './csv'

const item = (change: Partial<PointsItem> = {}): PointsItem => ({
  entryId: 'purchase:A-1',
  kind: 'purchase',
  points: 398,
  balanceAfter: 1398,
  at: '2026-11-23T10:02:05.120+08:00',
  title: '消费 398 元',
  ...change,
})
const linesOf = (csv: string) => csv.slice(1).split('\r\n')
const titleCell = (title: string) =>
  linesOf(historyCsv([item({ title })]))
    .slice(1, -1)
    .join('\r\n')
    .split('消费,')[1]!
    .split(',398,')[0]

describe('the history as a spreadsheet file', () => {
  test('tells a spreadsheet its encoding, names its columns and ends every line', () => {
    const csv = historyCsv([
      item(),
      item({ entryId: 'refund:A-1:R', kind: 'refund', points: -30, balanceAfter: 1368, title: '退款 30 元' }),
    ])
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    expect(linesOf(csv)).toEqual([
      '时间,类型,说明,积分变动,变动后积分,编号',
      '2026-11-23 10:02:05,消费,消费 398 元,398,1398,purchase:A-1',
      '2026-11-23 10:02:05,退款,退款 30 元,-30,1368,refund:A-1:R',
      '',
    ])
  })

  test('has its headings when there is nothing below them', () => {
    expect(linesOf(historyCsv([]))).toEqual(['时间,类型,说明,积分变动,变动后积分,编号', ''])
  })

  test('tells Shanghai time', () => {
    expect(historyCsv([item({ at: '2026-11-30T16:00:00.000Z' })])).toContain('2026-12-01 00:00:00')
  })

  test.each([
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    ['a\r\nb', '"a\r\nb"'],
    ['朴素的说明', '朴素的说明'],
  ])('keeps %j in one cell', (title, written) => expect(titleCell(title)).toBe(written))

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠A1', ' =1+1', '\t=1', '\u00a0=1', '\tx'])(
    'never lets a spreadsheet calculate %j',
    (title) => expect(titleCell(title)).toBe(`'${title}`),
  )

  test('guards also what has to be quoted', () => {
    expect(titleCell('=HYPERLINK("x","y")')).toBe('"\'=HYPERLINK(""x"",""y"")"')
    expect(titleCell('\r=1')).toBe('"\'\r=1"')
  })

  test('guards an order that its shop has named as a formula', () => {
    expect(historyCsv([item({ entryId: '=cmd|x' })])).toContain(",'=cmd|x\r\n")
  })

  test('shows a kind that this version does not know', () => {
    expect(historyCsv([item({ kind: 'gift' as 'purchase' })])).toContain(',变动,')
  })
})
