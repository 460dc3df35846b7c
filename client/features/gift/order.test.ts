import { FIRST_WISH, lacksAddress, mostOf, orderOf, redeemInput } from './order'

const ADDRESS = { name: '会员', phone: '13800138001', region: ['浙江省', '杭州市'], detail: '某路 1 号' }
const options = [
  { id: 'red', name: '红', left: 0 },
  { id: 'green', name: '绿', left: 2 },
  { id: 'blue', name: '蓝', left: 9 },
]

test('the first option that there is any of is chosen until another is', () => {
  const gift = { options, most: 5, handovers: [] }
  expect(orderOf(gift, FIRST_WISH, undefined).optionId).toBe('green')
  expect(orderOf(gift, { quantity: 1, optionId: 'blue' }, undefined).optionId).toBe('blue')
  expect(orderOf({ ...gift, options: [] }, FIRST_WISH, undefined).optionId).toBeUndefined()
})

test('no more is ordered than limits, points and the option allow, and never less than one', () => {
  expect(orderOf({ options, most: 5, handovers: [] }, { quantity: 9, optionId: 'green' }, undefined).quantity).toBe(2)
  expect(orderOf({ options, most: 5, handovers: [] }, { quantity: 9, optionId: 'blue' }, undefined).quantity).toBe(5)
  expect(orderOf({ options: [], most: 0, handovers: [] }, { quantity: 3 }, undefined).quantity).toBe(1)
  expect(mostOf({ options: [{ id: 'any', name: '任选' }], most: 4 }, 'any')).toBe(4)
})

test('goods are sent only to an address, and picked up without one', () => {
  const gift = { options: [], most: 1, handovers: ['pickup', 'delivery'] as const }
  const sent = orderOf({ ...gift, handovers: [...gift.handovers] }, { quantity: 1, handover: 'delivery' }, undefined)
  expect(lacksAddress(sent)).toBe(true)
  expect(lacksAddress({ ...sent, address: ADDRESS })).toBe(false)
  const fetched = orderOf({ ...gift, handovers: [...gift.handovers] }, FIRST_WISH, ADDRESS)
  expect([fetched.handover, fetched.address, lacksAddress(fetched)]).toEqual(['pickup', undefined, false])
})

test('what is asked for names the price that was seen, and only what was chosen', () => {
  const price = { points: 300, fen: 0 }
  const nothing = { optionId: undefined, quantity: 1, handover: undefined, address: undefined }
  expect(redeemInput({ giftId: 'tea', price }, nothing)).toEqual({ giftId: 'tea', quantity: 1, expected: price })
  expect(redeemInput({ giftId: 'tea', price }, { optionId: 'red', quantity: 2, handover: 'delivery', address: ADDRESS })).toEqual({
    giftId: 'tea',
    quantity: 2,
    optionId: 'red',
    handover: 'delivery',
    address: ADDRESS,
    expected: price,
  })
})
