import type { QueuedPhoto } from '@shared/contracts'
import { operator } from '@/strings/zh-cn/operator'
import { photoRow } from './photo-view'

const PHOTO: QueuedPhoto = {
  photoId: 'p1',
  activityName: '冬日护肤打卡',
  maskedName: '林*',
  day: '2026-11-23',
  at: '2026-11-23T23:59:00.000+08:00',
  state: 'review',
  url: 'https://cloud.example/p1.jpg',
}
const row = (change: Partial<QueuedPhoto> = {}) => photoRow({ ...PHOTO, ...change }, operator.photos)

describe('a photo that a person has to look at', () => {
  test('says whose it is, for which Shanghai day, and when it came', () => {
    expect(row().facts).toEqual(['林*', '2026.11.23 的打卡', '23:59 上传'])
    expect(row({ at: '2026-11-24T00:00:00.000+08:00' }).facts[2]).toBe('2026.11.24 00:00 上传')
  })

  test('that was appealed says since when', () => {
    expect(row({ state: 'appealed', at: '2026-11-24T08:30:00.000+08:00' }).facts[2]).toBe('2026.11.24 08:30 申诉')
  })

  test('says why it waits', () => {
    expect(row()).toMatchObject({ state: '待审核', tone: 'gold', why: '微信的内容检查没有按时给出结果，请看一眼' })
    expect(row({ state: 'appealed', refusal: 'content' })).toMatchObject({ state: '会员申诉', tone: 'clay', why: '微信的内容检查没有通过' })
  })
})
