import { isTooLenient, measureFraud } from '../bench/fraud'

/** The whole report is `npm run bench -- --only fraud`; two towns of it keep the weights from being changed without looking. */
it('holds or refuses most of what cheats try, and seldom bothers honest people', () => {
  const figures = measureFraud({ from: 21, to: 22 })
  expect(isTooLenient(figures)).toBe(false)
  expect(figures.byKind).toMatchObject({ family_phone: { pay: 0 }, second_account: { pay: 0 }, rejoining: { pay: 0, hold: 0 } })
})
