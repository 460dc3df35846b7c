import { presentsTable } from '@/strings/presents'
import { EMPTY, faultOf, offerInput, pointsIn } from './draft'

const { sheet: words } = presentsTable['zh-CN']
const OFFER = { least: 100, most: 2_000 }

test.each([
  ['', '请填写要转赠的积分'],
  ['1.5', '请填写要转赠的积分'],
  ['-200', '请填写要转赠的积分'],
  ['99', '每次至少 100 分'],
  ['2001', '现在最多可转赠 2,000 分'],
  ['100', undefined],
  [' 2000 ', undefined],
])('"%s" points are told: %s', (points, fault) => expect(faultOf({ ...EMPTY, points }, OFFER, words)).toBe(fault))

test('what is sent is a whole number, and words only where there are some', () => {
  expect(offerInput({ points: ' 300 ', words: ' \n ' })).toEqual({ points: 300 })
  expect(offerInput({ points: '300', words: ' 生日\n快乐 ' })).toEqual({ points: 300, words: '生日 快乐' })
  expect(pointsIn({ ...EMPTY, points: 'x' })).toBeUndefined()
})
