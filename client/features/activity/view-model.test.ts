import type { ActivityDetail, PhotoView } from '@shared/contracts'
import { PHOTO_STATES } from '@shared/contracts/documents/activity'
import { NOT_ELIGIBLE } from '@shared/contracts/member/activity'
import { activity as words } from '@/strings/zh-cn/activity'
import { eligibilityView, faceView, isChecking, photoCard, photoCards, standingWords, todayOf } from './view-model'

const DETAIL: ActivityDetail = {
  activityId: 'winter',
  name: '冬日护肤打卡',
  lead: '连续 7 天晒出护肤照片',
  from: '2026-11-20',
  until: '2026-12-31',
  points: 1000,
  days: 7,
  consecutive: true,
  joined: true,
  done: 4,
  finished: false,
  rules: [],
  today: '2026-11-24',
  mayJoin: false,
  left: 3,
  counted: [],
  photos: [],
}
const photo = (state: PhotoView['state'], more: Partial<PhotoView> = {}): PhotoView => ({
  photoId: 'p',
  day: '2026-11-24',
  state,
  url: 'u',
  ...more,
})
const detail = (change: Partial<ActivityDetail>): ActivityDetail => ({ ...DETAIL, ...change })

describe('how an activity stands', () => {
  test.each([
    [{}, '还差 3 天，可获得 1,000 分'],
    [{ finished: true }, '已完成，1,000 分到账'],
    [{ finished: true, holdDays: 7 }, '已完成，1,000 分 7 天后可用'],
    [{ today: '2027-01-01' }, '活动已结束，这次没有集满'],
  ])('is said of %j', (change, said) => expect(standingWords(detail(change), words)).toBe(said))

  test.each([
    ['2026-11-19', {}, 'coming'],
    ['2026-11-20', {}, 'joined'],
    ['2026-12-31', { joined: false }, 'running'],
    ['2027-01-01', {}, 'over'],
    ['2027-01-01', { finished: true }, 'finished'],
  ])('on %s with %j is %s', (today, change, state) => expect(faceView(detail(change), today, words).state).toBe(state))

  test('shows a bar only to those who take part, and years where they differ', () => {
    expect(faceView(DETAIL, '2026-11-24', words)).toMatchObject({ progress: { value: 4, max: 7 }, span: '11 月 20 日 – 12 月 31 日' })
    const face = faceView(detail({ joined: false, until: '2027-01-31' }), '2026-11-24', words)
    expect(face.progress).toBeUndefined()
    expect(face.span).toBe('2026.11.20 – 2027.01.31')
  })
})

describe('who may take part', () => {
  test('is told with the purchase that is asked for', () => {
    const view = eligibilityView(detail({ mayJoin: true, eligibility: { withinDays: 90, fen: 10_000 }, placesLeft: 4998 }), words)
    expect(view).toEqual({ who: '近 90 天内消费满 100 元', mine: true, words: words.eligible, places: '还有 4,998 个名额' })
    expect(eligibilityView(DETAIL, words).who).toBe(words.everybody)
  })

  test.each(NOT_ELIGIBLE)('hears why not and what can be done: %s', (notEligible) => {
    const view = eligibilityView(detail({ notEligible }), words)
    expect(view.words).toBe(words.notEligible[notEligible])
    expect(view.way?.to).toBe(({ not_joined: 'card', no_purchase: 'claim' } as Record<string, string>)[notEligible])
  })
})

describe('the photo of today', () => {
  test.each([
    ['checking', 'waiting'],
    ['review', 'waiting'],
    ['appealed', 'waiting'],
    ['passed', 'done'],
    ['refused', 'refused'],
    ['upheld', 'refused'],
  ] as const)('that is %s asks for %s', (state, today) => expect(todayOf(detail({ photos: [photo(state)] }))).toBe(today))

  test('is asked for once the member takes part, in its time, until it is finished', () => {
    expect(todayOf(DETAIL)).toBe('none')
    expect(todayOf(detail({ photos: [photo('passed', { day: '2026-11-23' })] }))).toBe('none')
    for (const change of [{ joined: false }, { finished: true }, { today: '2027-01-01' }]) expect(todayOf(detail(change))).toBeUndefined()
  })

  test('is looked after while it is being checked', () => {
    expect(isChecking(detail({ photos: [photo('checking')] }))).toBe(true)
    expect(isChecking(detail({ photos: [photo('review')] }))).toBe(false)
  })
})

describe('a photo of the member', () => {
  test.each(PHOTO_STATES)('that is %s has words, and can be appealed once it was refused', (state) => {
    const card = photoCard(photo(state, { refusal: 'content', reason: '看不清' }), words)
    expect(card.state).toBe(words.photoStates[state])
    expect(card.mayAppeal).toBe(state === 'refused')
    expect(card.notes.includes(words.refusals.content)).toBe(state === 'refused' || state === 'upheld')
    expect(card.notes).toContain('门店说明：看不清')
  })

  test('stands before the older ones', () =>
    expect(
      photoCards(detail({ photos: [photo('passed', { day: '2026-11-22' }), photo('passed', { day: '2026-11-23' })] }), words).map(
        ({ day }) => day,
      ),
    ).toEqual(['11 月 23 日', '11 月 22 日']))
})
