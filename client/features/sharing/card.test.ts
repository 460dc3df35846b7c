import { existsSync } from 'node:fs'
import path from 'node:path'
import { setLanguage } from '@/strings'
import { shareCard } from './card'

afterEach(() => setLanguage('zh-CN'))

const SUBJECTS = ['member', 'check_in', 'activity:spring-skincare'] as const

describe('a card that is sent to a friend', () => {
  test('leads to the page that says who invites to what', () =>
    expect(shareCard({ subject: 'activity:spring-skincare', token: 'a-b_c', name: '春日护肤打卡' })).toEqual({
      title: '一起参加「春日护肤打卡」',
      path: '/packages/invite/landing/index?t=a-b_c&s=activity%3Aspring-skincare',
      imageUrl: '/assets/share/activity.jpg',
    }))

  test('leads to the thing itself where nobody is named', () => {
    expect(shareCard({ subject: 'check_in' }).path).toBe('/pages/card/index')
    expect(shareCard({ subject: 'activity:spring' }).path).toBe('/packages/activity/detail/index?id=spring')
  })

  test.each(SUBJECTS)('promises nothing, in any language: %s', (subject) => {
    for (const language of ['zh-CN', 'en'] as const) {
      setLanguage(language)
      expect(shareCard({ subject, token: 't', name: 'A' }).title).not.toMatch(/分|\bpts?\b|points?|奖|送|领|free|win|reward/i)
    }
  })

  test.each(SUBJECTS)('has a picture of its own: %s', (subject) =>
    expect(existsSync(path.join(__dirname, '../..', shareCard({ subject }).imageUrl))).toBe(true),
  )
})
