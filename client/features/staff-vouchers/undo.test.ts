import { reasonWords } from './undo'

describe('why a hand-over is undone', () => {
  test('goes on record in one line', () => {
    expect(reasonWords('wrong', '')).toBe('交付错误')
    expect(reasonWords('absent', ' 走得\n太急 ')).toBe('会员未拿走：走得 太急')
  })

  test('has to be said where no reason fits', () => {
    expect(reasonWords('other', '  ')).toBeUndefined()
    expect(reasonWords('other', '盒子破损')).toBe('盒子破损')
  })
})
