import { payingTable } from '@/strings/paying'
import { paymentWords, yuanWords } from './due'

const chinese = { words: payingTable['zh-CN'], language: 'zh-CN' } as const
const english = { words: payingTable.en, language: 'en' } as const

test('money is said in yuan', () => expect([yuanWords(990), yuanWords(500)]).toEqual(['¥9.90', '¥5']))

test('how it was paid is said as the functions do, and in English from its state', () => {
  const refunding = { fen: 990, payment: { state: 'refunding', words: '退款中 ¥9.90，约 3 天到账' } } as const
  expect(paymentWords(refunding, chinese)).toBe('退款中 ¥9.90，约 3 天到账')
  expect(paymentWords(refunding, english)).toBe('¥9.90 · being refunded')
  expect(paymentWords({ fen: 990 }, chinese)).toBe('¥9.90')
})
