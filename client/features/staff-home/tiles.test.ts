import type { StaffMe } from '@shared/contracts'
import { tilesOf } from './tiles'

const CLERK: StaffMe = { staffNo: 'S001-11', name: '店员', storeId: 'S001', storeName: '示范店', role: 'clerk', creditLimitFen: 500_000 }
const MANAGER: StaffMe = { ...CLERK, role: 'manager', openFeedback: 2 }

const ways = (me: StaffMe, scans = false) => tilesOf(me, scans).map(({ to }) => to)

describe('the ways on from the desk', () => {
  test('are the same work for everybody, more for managers, and most for operators', () => {
    expect(ways(CLERK)).toEqual(['staffJournal', 'staffCard', 'staffRefund', 'staffAssist', 'staffWaiting', 'staffVouchers'])
    expect(ways(MANAGER)).toEqual([
      'staffFeedback',
      'staffRisk',
      'staffPhotos',
      'staffNotices',
      'staffGifts',
      'staffShipments',
      ...ways(CLERK),
    ])
    expect(ways({ ...MANAGER, role: 'operator' })).toEqual([
      'staffCampaigns',
      'staffPrograms',
      'staffForecast',
      'staffEffect',
      'staffJobs',
      ...ways(MANAGER),
    ])
  })

  test('tell how much feedback waits', () => {
    expect(tilesOf(MANAGER, false)[0]).toMatchObject({ note: '2 条待回复', open: true })
    expect(tilesOf({ ...MANAGER, openFeedback: 0 }, false)[0]).toMatchObject({ note: '都已回复', open: false })
  })

  test('tell how many rewards and photos wait for a decision', () => {
    const waiting = { ...MANAGER, heldRewards: 3, openPhotos: 0 }
    expect(tilesOf(waiting, false).slice(1, 3)).toMatchObject([
      { to: 'staffRisk', note: '3 件待处理', open: true },
      { to: 'staffPhotos', note: '都已处理', open: false },
    ])
  })

  test('lead to crediting by hand where the main button scans', () => expect(ways(CLERK, true).at(-1)).toBe('staffCredit'))
})
