import type { MemberExport, PointsItem } from '@shared/contracts'
import { dataFile } from './data-file'

const PERSON = { exportedAt: '2026-11-24T10:00:00.000+08:00', memberRef: '6204817735', name: '小青', phone: '13800138001' } as MemberExport
const ENTRY = { entryId: 'purchase:1', points: 10 } as PointsItem

describe('the file of a member', () => {
  const file = dataFile(PERSON, [ENTRY], '常青会员数据')

  test('is named by what it is and the day it is of', () => expect(file.name).toBe('常青会员数据-2026-11-24.json'))

  test('says its format, and has the person and every entry', () => {
    expect(JSON.parse(file.text)).toEqual({ format: 'evergreen-member-data/1', ...PERSON, entries: [ENTRY] })
  })

  test('can be read by people', () => expect(file.text).toContain('\n  "phone": "13800138001",\n'))
})
