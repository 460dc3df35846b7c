import { claimCodeFrom, parseClaimCode, printedClaimCode } from './claim-code'
import { mulDivFloor } from './integer'
import { grouped, maskName, maskPhone, yuan } from './text'

it.each([
  [39_800, '398'],
  [39_850, '398.50'],
  [5, '0.05'],
  [0, '0'],
])('writes %i fen as %s yuan', (fen, text) => expect(yuan(fen)).toBe(text))

it.each([
  [1_280, '1,280'],
  [999, '999'],
  [1_000_000, '1,000,000'],
])('groups %i as %s', (value, text) => expect(grouped(value)).toBe(text))

it('masks what staff may not read in full', () => {
  expect(maskPhone('13800138000')).toBe('138****8000')
  expect([maskName('甲乙'), maskName('甲乙丙丁'), maskName('😀🎉'), maskName(null)]).toEqual(['甲*', '甲**', '😀*', '会员'])
})

it('multiplies and divides exactly beyond 2^53', () => {
  expect(mulDivFloor(999_999_999_999, 999_999_999_998, 999_999_999_999)).toBe(999_999_999_998)
  expect(mulDivFloor(398, 10_000, 39_850)).toBe(99)
})

it('prints claim codes in groups and reads them back however they are typed', () => {
  const code = claimCodeFrom('00ff10ab37c2d4e5f60718293a4b5c6d')
  expect(code).toHaveLength(13)
  expect(parseClaimCode(printedClaimCode(code).toLowerCase())).toBe(code)
  expect(parseClaimCode(code.replace(/0/g, 'o').replace(/1/g, 'l'))).toBe(code)
  expect(parseClaimCode('not a code')).toBeUndefined()
})
