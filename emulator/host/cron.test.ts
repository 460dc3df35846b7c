import { CronError, nextDue, parseCron } from './cron'

const at = (text: string): number => Date.parse(text)
const next = (expression: string, after: string): string | undefined => {
  const due = nextDue(parseCron(expression), at(after))
  return due === undefined ? undefined : new Date(due).toISOString()
}

describe('timer expressions', () => {
  test.each([
    ['every hour at minute five', '0 5 * * * * *', '2026-11-23T02:05:00Z', '2026-11-23T03:05:00.000Z'],
    [
      'a due instant itself is not after itself, one millisecond earlier is',
      '0 5 * * * * *',
      '2026-11-23T02:04:59.999Z',
      '2026-11-23T02:05:00.000Z',
    ],
    ['hours are read in UTC+8', '0 0 2 * * * *', '2026-11-23T00:00:00Z', '2026-11-23T18:00:00.000Z'],
    ['the day changes at Shanghai midnight', '0 0 0 24 * * *', '2026-11-23T15:59:59Z', '2026-11-23T16:00:00.000Z'],
    ['steps', '*/20 * * * * * *', '2026-11-23T00:00:41Z', '2026-11-23T00:01:00.000Z'],
    ['a start with a step runs to the end of the field', '0 50/5 * * * * *', '2026-11-23T00:55:00Z', '2026-11-23T01:50:00.000Z'],
    ['ranges with steps and lists', '0 0 9-17/4,20 * * * *', '2026-11-23T09:00:00Z', '2026-11-23T12:00:00.000Z'],
    ['month ends are skipped where the month has no such day', '0 0 0 31 * * *', '2026-11-01T00:00:00Z', '2026-12-30T16:00:00.000Z'],
    ['29 February waits for the leap year', '0 0 12 29 2 * *', '2026-03-01T00:00:00Z', '2028-02-29T04:00:00.000Z'],
    ['a weekday alone', '0 0 8 * * 1 *', '2026-11-24T00:00:00Z', '2026-11-30T00:00:00.000Z'],
    ['a year alone', '0 0 0 1 1 * 2030', '2026-11-23T00:00:00Z', '2029-12-31T16:00:00.000Z'],
  ])('%s', (_name, expression, after, due) => {
    expect(next(expression, after)).toBe(due)
  })

  test('day and weekday together mean either of them', () => {
    // 1 December 2026 is a Tuesday; the Friday before it comes first.
    expect(next('0 0 8 1 * 5 *', '2026-11-25T00:00:00Z')).toBe('2026-11-27T00:00:00.000Z')
    expect(next('0 0 8 1 * 5 *', '2026-11-27T00:00:00Z')).toBe('2026-12-01T00:00:00.000Z')
  })

  test('an expression that lies wholly in the past is never due again', () => {
    expect(next('0 0 0 1 1 * 2020', '2026-11-23T00:00:00Z')).toBeUndefined()
  })

  test('a day that no month has is never due, and finding that out ends', () => {
    expect(next('0 0 0 31 2 * *', '2026-11-23T00:00:00Z')).toBeUndefined()
  })

  test.each([
    ['0 5 * * * *', /7 fields, it has 6/],
    ['60 * * * * * *', /second must lie within 0–59, not "60"/],
    ['0 0 24 * * * *', /hour must lie/],
    ['0 0 0 0 * * *', /day must lie/],
    ['0 0 0 * 13 * *', /month must lie/],
    ['0 0 0 * * 7 *', /weekday must lie/],
    ['0 0 0 * * * 1969', /year must lie/],
    ['0 9-5 * * * * *', /no ascending range/],
    ['0 */0 * * * * *', /no positive number/],
    ['0 1/2/3 * * * * *', /more than one step/],
    ['0 a * * * * *', /minute must lie/],
    ['0 , * * * * *', /minute must lie/],
  ])('refuses %s', (expression, words) => {
    expect(() => parseCron(expression)).toThrow(CronError)
    expect(() => parseCron(expression)).toThrow(words)
  })
})
