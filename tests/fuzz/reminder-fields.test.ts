import fc from 'fast-check'
import { firstBadField } from '../../emulator/wechat/template-fields'
import { dataOf, pageOf, type ReminderFacts, REMINDER_KINDS, REMINDERS, TEMPLATES } from '../../shared/domain/reminders'
import { FIELD_TYPES, FITTERS } from '../../shared/domain/reminders/fields'

const FAMILY = '👨‍👩‍👧‍👦'
const FLAG = '🇨🇳'

const ugly = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom(FAMILY, FLAG, '❤️‍🔥', '1️⃣', 'e\u0301', '𠮷', '\u202e', '\ud800', '\u0000', '\n', ' ', '\u3000', '青', 'A', '分'))
    .map((signs) => signs.join('')),
  fc.constantFrom(
    '',
    ' ',
    '\u200b\u200d',
    '\r\n',
    'مرحبا بالعالم من المتجر',
    '青'.repeat(200),
    FAMILY.repeat(30),
    FLAG.repeat(30),
    `e${'\u0301'.repeat(40)}`,
  ),
  fc.double().map(String),
  fc.bigInt().map(String),
  fc.constantFrom(
    '1e40',
    '-1',
    'NaN',
    'Infinity',
    '9007199254740991',
    '12345678901.99',
    '0.001',
    '2026-12-31',
    '2026-12-31T15:01:00.000+08:00',
    '15:01',
    '2026-02-29x',
  ),
)

const facts: fc.Arbitrary<ReminderFacts> = fc.record(
  {
    kind: fc.constantFrom(...REMINDER_KINDS),
    points: fc.nat(Number.MAX_SAFE_INTEGER),
    balance: fc.nat(Number.MAX_SAFE_INTEGER),
    on: fc.constantFrom('2026-12-31', '2028-02-29', '9999-12-31'),
    subject: ugly,
    note: ugly,
    stage: fc.constantFrom(3, 15, 30),
  },
  { requiredKeys: ['kind'] },
)

it.each(FIELD_TYPES)('a field of the type %s is taken by WeChat, whatever is put into it', (type) => {
  fc.assert(
    fc.property(ugly, (text) => {
      expect(firstBadField({ [`${type}1`]: { value: FITTERS[type](text) } })).toBeUndefined()
    }),
    { numRuns: 500 },
  )
})

it('every reminder fills exactly the fields of its template, so that none is ever answered 47003', () => {
  fc.assert(
    fc.property(facts, (one) => {
      const data = dataOf(one)
      expect(Object.keys(data)).toEqual([...TEMPLATES[REMINDERS[one.kind].template]])
      expect(firstBadField(data)).toBeUndefined()
    }),
    { numRuns: 500 },
  )
})

it('a text that fits stays as it is, and a longer one loses whole characters alone', () => {
  const whole = (text: string) => [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)
  fc.assert(
    fc.property(fc.array(fc.constantFrom(FAMILY, FLAG, '青', 'A', '👍🏽', 'é'), { minLength: 1, maxLength: 30 }), (signs) => {
      const text = signs.join('')
      const fit = FITTERS.thing(text)
      expect(fit.length).toBeLessThanOrEqual(20)
      if (text.length <= 20) expect(fit).toBe(text)
      else expect(whole(text).slice(0, whole(fit).length - 1)).toEqual(whole(fit).slice(0, -1))
    }),
  )
})

it.each([
  ['thing', '青青子衿悠悠我心纵我不往子宁不嗣音青青子佩', '青青子衿悠悠我心纵我不往子宁不嗣音青青…'],
  ['thing', '第一行\n第二行\t尾', '第一行 第二行 尾'],
  ['thing', ' \u200b ', '详见小程序'],
  ['number', '1280', '1280'],
  ['number', '-3', '0'],
  ['amount', '398.50', '398.5元'],
  ['amount', '398', '398元'],
  ['amount', '123456789.99', '123456789元'],
  ['date', '2026-12-31', '2026年12月31日'],
  ['time', '2026-12-31T15:01:00.000+08:00', '2026年12月31日 15:01'],
  ['time', '15:01', '15:01'],
  ['phrase', '审核 OK 通过啦哈哈', '审核通过啦'],
  ['character_string', '单号 S001-1 ✓', 'S001-1'],
  ['name', '林小满 Lin😀', '林小满 Lin'],
  ['name', '', '会员'],
] as const)('a %s of %j says %j', (type, text, said) => {
  expect(FITTERS[type](text)).toBe(said)
})

it('a reminder opens its page, which learns of what message it came', () => {
  expect(pageOf({ kind: 'tier' }, 'tier:6204817735:2026-12-31')).toBe('packages/me/tier/index?reminder=tier%3A6204817735%3A2026-12-31')
})
