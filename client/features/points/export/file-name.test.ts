import { fileNameOf } from './file-name'

describe('the name of an exported file', () => {
  test.each([
    [{}, '常青积分明细-导出于2026-11-24.csv'],
    [{ kind: 'refund', month: '2026-03' } as const, '常青积分明细-退款-2026年3月-导出于2026-11-24.csv'],
  ])('says what is inside: %j', (filter, name) => expect(fileNameOf(filter, '2026-11-24')).toBe(name))
})
