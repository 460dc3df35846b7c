import type { PresentFace } from '@shared/contracts'
import { setLanguage } from '@/strings'
import { presentsTable } from '@/strings/presents'
import { isUnderWay, rowView, standWords } from './view-model'

const saying = { words: presentsTable['zh-CN'], language: 'zh-CN' } as const
const english = { words: presentsTable.en, language: 'en' } as const

const FACE: PresentFace = {
  presentId: 'p1',
  side: 'giver',
  points: 1_200,
  lots: [{ expiresOn: '2027-01-31', points: 1_200 }],
  lapsed: 0,
  words: '生日快乐',
  state: 'offered',
  at: '2026-11-30T10:00:00+08:00',
  until: '2026-12-03T10:00:00+08:00',
  status: '等待好友领取',
  canStepBack: true,
}

test('a present says who has it, how many points, and how it stands', () => {
  expect(rowView(FACE, saying)).toMatchObject({
    who: '还没有人领取',
    points: '1,200',
    state: '待领取',
    tone: 'gold',
    stands: '等待好友领取',
  })
  expect(rowView({ ...FACE, maskedName: '会员*', state: 'cooling' }, saying)).toMatchObject({ who: '给 会员*', state: '待到账' })
  expect(rowView({ ...FACE, maskedName: '会员*', side: 'friend', state: 'given' }, saying).who).toBe('来自 会员*')
})

test('in another language the state and its time are said', () => {
  setLanguage('en')
  expect(standWords(FACE, english)).toBe('Can be taken until 3 Dec 2026 10:00')
  expect(standWords({ ...FACE, state: 'refused', until: undefined }, english)).toBe('Not accepted; the points went back')
  setLanguage('zh-CN')
})

test('only what waits or cools is under way', () =>
  expect((['offered', 'cooling', 'given', 'refused', 'withdrawn', 'lapsed'] as const).filter(isUnderWay)).toEqual(['offered', 'cooling']))
