import type { Campaign } from '@shared/contracts'
import { NOT_MINE } from '@shared/domain/campaigns'
import { campaigns as words } from '@/strings/zh-cn/campaigns'
import { campaignViews } from './view-model'

const CAMPAIGN: Campaign = {
  id: 'evening',
  name: '夜场',
  state: 'coming',
  from: '2026-12-11T18:00:00.000+08:00',
  until: '2026-12-11T22:00:00.000+08:00',
  effect: { kind: 'bonus_per', fen: 50_000, points: 200 },
  words: ['18:00–22:00'],
  mine: true,
}
const at = (clock: string) => Date.parse(`${clock}+08:00`)
const view = (change: Partial<Campaign> = {}, clock = '2026-12-11T12:00') =>
  campaignViews([{ ...CAMPAIGN, ...change }], at(clock), words)[0]

describe('a campaign on its page', () => {
  test('says what it gives, when, and that it is for the member', () =>
    expect(view()).toEqual({
      id: 'evening',
      name: '夜场',
      running: false,
      gives: '每满 500 元加赠 200 分',
      span: '12 月 11 日 18:00–22:00',
      countdown: '今天 18:00 开始',
      lines: ['18:00–22:00'],
      mine: true,
      audience: words.mine,
    }))

  test('runs by the clock, and is gone when it is over, however old the answer', () => {
    expect(view({}, '2026-12-11T18:00')?.running).toBe(true)
    expect(view({}, '2026-12-11T22:00')).toBeUndefined()
  })

  test('says how long it goes on where it comes several times', () =>
    expect(view({ period: { from: '2026-12-10T00:00:00+08:00', until: '2026-12-14T00:00:00+08:00' } })?.period).toBe(
      '活动期 12 月 10 日 – 12 月 13 日',
    ))

  test.each(NOT_MINE)('tells whom it is not for why: %s', (notMineReason) => {
    const { mine, audience, way } = view({ mine: false, notMineReason })!
    expect({ mine, audience }).toEqual({ mine: false, audience: words.notMine[notMineReason] })
    expect(way?.to).toBe(
      { not_joined: 'card', birthday_unknown: 'profile', tier: 'tier', birthday: undefined, first_purchase: undefined }[notMineReason],
    )
  })
})
