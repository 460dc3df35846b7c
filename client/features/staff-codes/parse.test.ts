import fc from 'fast-check'
import { type CodeLine, isHeader, parser } from './parse'

const parsed = (...parts: string[]): CodeLine[] => {
  const { push, end } = parser()
  return [...parts.flatMap((part) => push(part)), ...end()]
}

const codes = (...parts: string[]) => parsed(...parts).map(({ code }) => code)

/** A cell as a spreadsheet writes it. */
const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`

const plain = fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/)
const cell = fc.oneof(
  plain.map((code) => ({ code, written: code })),
  fc.stringMatching(/^[A-Z0-9]([A-Z0-9 ,;"\n]{0,18}[A-Z0-9])?$/).map((code) => ({ code, written: quoted(code) })),
)
const rest = fc.constantFrom('', ',', ',2026-01-01', ';x', '\t1\t2', ',"a,b"')
const lineBreak = fc.constantFrom('\n', '\r\n', '\r')

it('finds the first column of every row with its line, however it is quoted, ended and cut into parts', () => {
  const rows = fc.array(fc.record({ cell, rest, blank: fc.nat({ max: 2 }) }), { maxLength: 40 })
  fc.assert(
    fc.property(rows, lineBreak, fc.boolean(), fc.boolean(), fc.integer({ min: 1, max: 9 }), (table, end, hasBom, isEnded, size) => {
      let line = 1
      const expected: CodeLine[] = []
      let text = hasBom ? '\uFEFF' : ''
      table.forEach(({ cell: { code, written }, rest: others, blank }, i) => {
        expected.push({ line, code })
        const isLast = i === table.length - 1
        text += written + others + (isLast && !isEnded ? '' : end.repeat(1 + blank))
        line += 1 + blank + (code.match(/\n/g)?.length ?? 0)
      })
      const parts = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
      expect(parsed(...parts)).toEqual(expected)
    }),
  )
})

it('reads no rows out of nothing', () => {
  expect(parsed('')).toEqual([])
  expect(parsed('\uFEFF\r\n\r\n   \n\t')).toEqual([])
})

it('tells of a row that has other columns and nothing in the first', () =>
  expect(parsed('A\n,2026\n"",x\nB')).toEqual([
    { line: 1, code: 'A' },
    { line: 2, code: '' },
    { line: 3, code: '' },
    { line: 4, code: 'B' },
  ]))

it('takes quotes for what they are only where a cell begins', () => {
  expect(codes('A"B,1\n"A""B"x,2\n  "C" ,3\n')).toEqual(['A"B', 'A"Bx', 'C'])
  expect(codes('甲，乙\n')).toEqual(['甲'])
})

it('ends a line by CR and LF also where the two come apart', () => expect(parsed('A\r', '\nB\r', '\n')).toEqual(parsed('A\r\nB\r\n')))

it('keeps little of a file whose quotes never close', () => {
  const [row] = parsed(`"${'A,\n'.repeat(100_000)}`)
  expect(row?.code.length).toBeLessThanOrEqual(400)
})

it.each(['券码', '兑换码', 'code', 'Coupon Code', 'coupon_code', 'SERIAL NO', '请勿外传', '\uFFFD\uFFFD'])(
  'takes %j for a heading',
  (code) => expect(isHeader({ line: 1, code })).toBe(true),
)

it.each(['A1B2-C3D4', 'CODE-1', '20261124', 'coupon20'])('takes %j for a code', (code) => expect(isHeader({ line: 1, code })).toBe(false))
