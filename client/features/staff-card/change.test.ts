import { changeFor } from './change'
import { LONGEST_REASON, reasonWords } from './reasons'

describe('what may be done to a card', () => {
  test('is freezing for everybody, and opening again for managers', () => {
    expect([changeFor('active', 'clerk'), changeFor('active', 'manager')]).toEqual(['freeze', 'freeze'])
    expect([changeFor('frozen', 'clerk'), changeFor('frozen', 'manager')]).toEqual([undefined, 'unfreeze'])
  })
})

describe('the reason on record', () => {
  test('is what was chosen, with what was added', () => {
    expect(reasonWords('lost', '')).toBe('手机遗失')
    expect(reasonWords('lost', '  在地铁上 ')).toBe('手机遗失：在地铁上')
    expect(reasonWords('verified', '')).toBe('证件核对')
  })

  test('has to be said where none of the given ones is it', () => {
    expect(reasonWords('other', '  ')).toBeUndefined()
    expect(reasonWords('other', '会员要求')).toBe('会员要求')
  })

  test('fits the record with the longest details that can be typed', () => {
    const detail = '细'.repeat(LONGEST_REASON - 20)
    for (const reason of ['lost', 'stolen', 'leaked', 'found', 'verified', 'other'] as const)
      expect(reasonWords(reason, detail)!.length).toBeLessThanOrEqual(LONGEST_REASON)
  })
})
