import { addressesTable } from '@/strings/addresses'
import { addressOf, draftOf, EMPTY, faultsOf, placeWords } from './draft'

const words = addressesTable['zh-CN']
const DRAFT = { name: ' 会员 ', phone: '138 0013-8001', region: '浙江省 杭州市、西湖区', detail: ' 某路 1 号 ' }
const ADDRESS = { name: '会员', phone: '13800138001', region: ['浙江省', '杭州市', '西湖区'], detail: '某路 1 号' }

test('an address is taken as people write it', () => {
  expect(faultsOf(DRAFT, words)).toEqual({})
  expect(addressOf(DRAFT)).toEqual(ADDRESS)
  expect(draftOf(ADDRESS)).toEqual({ name: '会员', phone: '13800138001', region: '浙江省 杭州市 西湖区', detail: '某路 1 号' })
})

test('an address of WeChat may carry the number of the country', () =>
  expect(draftOf({ ...ADDRESS, phone: '+86 13800138001' }).phone).toBe('13800138001'))

test('a region of more parts than are kept loses none of them', () =>
  expect(addressOf({ ...DRAFT, region: 'a b c d e' }).region).toEqual(['a', 'b', 'c', 'de']))

test('what is missing is said field by field', () =>
  expect(faultsOf({ ...EMPTY, phone: '0571-8888' }, words)).toEqual({
    name: words.faults.name,
    phone: words.faults.phone,
    region: words.faults.region,
    detail: words.faults.detail,
  }))

test('the place stands in one line', () => expect(placeWords(ADDRESS)).toBe('浙江省 杭州市 西湖区 某路 1 号'))
