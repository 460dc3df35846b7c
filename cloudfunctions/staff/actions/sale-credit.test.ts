import { MEMBER, NOW, openCounter, PHONE, shownCode } from '../../../tests/support/counter'
import { faultsIn } from '../../../tests/support/books'
import type { MemoryStore } from '../../../tests/support/memory-store'
import { manager } from '../../../tests/support/shop'
import { asked } from '../../../tests/support/staff-request'
import type { StaffRequest } from '../request'
import { creditByHand } from './sale-credit'

type Request = StaffRequest<'sale.credit'>
type More = Partial<Omit<Request, 'input'> & Request['input']>

const credit = (store: MemoryStore, member: Request['input']['member'], { amountFen = 39_800, orderId, ...more }: More = {}) =>
  creditByHand(asked<'sale.credit'>(store, { member, amountFen, ...(orderId ? { orderId } : {}) }, more))

it.each([
  ['code', () => ({ code: shownCode() })],
  ['phone', () => ({ phone: PHONE })],
  ['memberRef', () => ({ memberRef: MEMBER })],
] as const)('credits by %s, in the name of whoever does it, journalled in the same transaction', async (_, shown) => {
  const { store } = openCounter()
  expect(await credit(store, shown())).toEqual({
    entryId: 'purchase:M.request-1',
    orderId: 'M.request-1',
    maskedName: '会员',
    points: 398,
    balance: 398,
    message: expect.stringContaining('获得 398 分'),
    steps: expect.arrayContaining(['消费 398 元']),
  })
  expect(store.steps.slice(store.steps.indexOf('begin'))).toEqual(['begin', 'get', 'insert', 'replace', 'insert', 'commit'])
  expect(store.all('entries')).toMatchObject([{ storeId: 'S001', actor: { kind: 'staff', id: 'A01' }, orderId: 'M.request-1' }])
  expect(store.all('staff_log')).toEqual([
    {
      _id: 'purchase:M.request-1',
      schema: 1,
      staffNo: 'A01',
      storeId: 'S001',
      action: 'sale.credit',
      memberId: MEMBER,
      memberName: '会员',
      orderId: 'M.request-1',
      amountFen: 39_800,
      points: 398,
      title: '消费 398 元',
      at: '2026-11-24T12:00:00.000+08:00',
    },
  ])
  expect(await faultsIn(store)).toEqual([])
})

it('counts once when it is sent again later, though the code has been used up by then', async () => {
  const { store } = openCounter()
  const first = await credit(store, { code: shownCode() })
  for (const minutes of [0, 1, 90]) expect(await credit(store, { code: shownCode() }, { now: NOW + minutes * 60_000 })).toEqual(first)
  expect(store.all('entries')).toHaveLength(1)
  expect(store.all('staff_log')).toHaveLength(1)
})

it('counts one order once, whoever enters it, and refuses another amount for it', async () => {
  const { store } = openCounter()
  const sale = { orderId: 'PAPER-1' }
  const first = await credit(store, { phone: PHONE }, sale)
  const colleague = { ...sale, requestId: 'request-2', staff: manager('A02') }
  expect(await credit(store, { memberRef: MEMBER }, colleague)).toEqual(first)
  expect(await credit(store, { phone: PHONE }, { ...sale, amountFen: 100 })).toMatchObject({ refused: 'conflict' })
  expect(store.all('staff_log')).toMatchObject([{ staffNo: 'A01' }])
})

it('stops at the limit of the role, and says what it is', async () => {
  const { store } = openCounter()
  const by = (amountFen: number, staff?: ReturnType<typeof manager>) =>
    credit(store, { phone: PHONE }, { amountFen, requestId: `request-${amountFen}`, ...(staff ? { staff } : {}) })
  expect(await by(500_001)).toEqual({
    refused: 'over_limit',
    message: '单笔最多录入 5000 元，请店长办理',
    details: { limitFen: 500_000 },
  })
  expect(await by(5_000_001, manager('A02'))).toMatchObject({ refused: 'over_limit', message: '单笔最多录入 50000 元，请在收银机上办理' })
  expect(await by(500_000)).toMatchObject({ points: 5_000 })
  expect(await by(5_000_000, manager('A02'))).toMatchObject({ points: 50_000 })
})

it('makes no receipt of a phone that is nobody’s', async () => {
  const { store } = openCounter()
  expect(await credit(store, { phone: '13900000009' })).toMatchObject({ refused: 'not_found' })
  expect([...store.all('entries'), ...store.all('claims'), ...store.all('staff_log')]).toEqual([])
})

it('refuses the card of the person behind the counter, by whatever it is named', async () => {
  const { store } = openCounter({ openid: 'o-A01' })
  for (const member of [{ code: shownCode() }, { phone: PHONE }, { memberRef: MEMBER }]) {
    expect(await credit(store, member)).toEqual({ refused: 'own_account' })
  }
  expect(store.all('entries')).toEqual([])
})
