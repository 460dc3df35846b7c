import type { ActivityDetail, ActivityFace, PhotoView } from '@shared/contracts'
import { yuan } from '@shared/domain/text'
import type { Tone } from '@/components/tone'
import { dateWords, dayWords, grouped } from '@/lib/format'
import type { RouteName } from '@/lib/routes'
import type { Strings } from '@/strings'

type Words = Strings['activity']

export type ActivityState = keyof Words['states']

/** How an activity stands for the caller on a Shanghai day. */
export const stateOf = (activity: Pick<ActivityFace, 'from' | 'until' | 'joined' | 'finished'>, today: string): ActivityState => {
  if (activity.finished) return 'finished'
  if (today < activity.from) return 'coming'
  if (today > activity.until) return 'over'
  return activity.joined ? 'joined' : 'running'
}

const STATE_TONES: Readonly<Record<ActivityState, Tone | 'plain'>> = {
  running: 'leaf',
  joined: 'leaf',
  coming: 'gold',
  over: 'plain',
  finished: 'gold',
}

export interface FaceView {
  readonly id: string
  readonly name: string
  readonly lead: string
  readonly span: string
  readonly state: ActivityState
  readonly stateWords: string
  readonly tone: Tone | 'plain'
  readonly reward: string
  /** How far the member is, when he takes part. */
  readonly progress?: { readonly value: number; readonly max: number; readonly words: string }
}

/** Days of one year are said without it. */
const spanWords = ({ from, until }: Pick<ActivityFace, 'from' | 'until'>, words: Words): string =>
  from.slice(0, 4) === until.slice(0, 4) ? words.span(dayWords(from), dayWords(until)) : words.span(dateWords(from), dateWords(until))

export const faceView = (activity: ActivityFace, today: string, words: Words): FaceView => {
  const state = stateOf(activity, today)
  return {
    id: activity.activityId,
    name: activity.name,
    lead: activity.lead,
    span: spanWords(activity, words),
    state,
    stateWords: words.states[state],
    tone: STATE_TONES[state],
    reward: words.reward(grouped(activity.points)),
    ...(activity.joined
      ? { progress: { value: activity.done, max: activity.days, words: words.progress(activity.done, activity.days) } }
      : {}),
  }
}

/** The sentence above the bar: how much is missing for what, or how it ended. */
export const standingWords = (detail: ActivityDetail, words: Words): string => {
  const points = grouped(detail.points)
  if (detail.finished) return detail.holdDays ? words.finishedHeld(points, detail.holdDays) : words.finished(points)
  return detail.today > detail.until ? words.missed : words.left(detail.left, points)
}

/** Whether the member may take part, why not, and what he can do about it. */
export interface EligibilityView {
  readonly who: string
  readonly mine: boolean
  readonly words: string
  readonly way?: { readonly to: RouteName; readonly label: string }
  readonly places?: string
}

const WAYS: Partial<Record<NonNullable<ActivityDetail['notEligible']>, (words: Words) => NonNullable<EligibilityView['way']>>> = {
  not_joined: (words) => ({ to: 'card', label: words.toJoin }),
  no_purchase: (words) => ({ to: 'claim', label: words.toClaim }),
}

export const eligibilityView = (detail: ActivityDetail, words: Words): EligibilityView => {
  const { eligibility: asked, notEligible: reason, placesLeft } = detail
  const way = reason && WAYS[reason]?.(words)
  return {
    who: asked ? words.bought(asked.withinDays, yuan(asked.fen)) : words.everybody,
    mine: detail.mayJoin,
    words: reason ? words.notEligible[reason] : words.eligible,
    ...(way ? { way } : {}),
    ...(placesLeft !== undefined && detail.mayJoin ? { places: words.places(grouped(placesLeft)) } : {}),
  }
}

const REFUSED: readonly PhotoView['state'][] = ['refused', 'upheld']

/** What the photo of today asks of the member; undefined when there is nothing to do today. */
export type Today = 'none' | 'waiting' | 'done' | 'refused'

export const todayOf = (detail: ActivityDetail): Today | undefined => {
  if (!detail.joined || detail.finished || detail.today < detail.from || detail.today > detail.until) return undefined
  const photo = detail.photos.find(({ day }) => day === detail.today)
  if (!photo) return 'none'
  if (REFUSED.includes(photo.state)) return 'refused'
  return photo.state === 'passed' ? 'done' : 'waiting'
}

/** Whether something is on its way that will change by itself soon. */
export const isChecking = (detail: ActivityDetail): boolean => detail.photos.some(({ state }) => state === 'checking')

const PHOTO_TONES: Readonly<Record<PhotoView['state'], Tone>> = {
  checking: 'gold',
  review: 'gold',
  passed: 'leaf',
  refused: 'clay',
  appealed: 'gold',
  upheld: 'clay',
}

export interface PhotoCard {
  readonly id: string
  readonly url: string
  readonly day: string
  readonly label: string
  readonly state: string
  readonly tone: Tone
  /** All that there is to say of it. */
  readonly notes: readonly string[]
  readonly mayAppeal: boolean
}

export const photoCard = (photo: PhotoView, words: Words): PhotoCard => {
  const day = dayWords(photo.day)
  return {
    id: photo.photoId,
    url: photo.url,
    day,
    label: words.photoOf(day),
    state: words.photoStates[photo.state],
    tone: PHOTO_TONES[photo.state],
    notes: [
      ...(photo.refusal && REFUSED.includes(photo.state) ? [words.refusals[photo.refusal]] : []),
      words.photoNotes[photo.state],
      ...(photo.reason ? [words.staffSaid(photo.reason)] : []),
    ],
    mayAppeal: photo.state === 'refused',
  }
}

/** The latest day first. */
export const photoCards = (detail: ActivityDetail, words: Words): readonly PhotoCard[] =>
  [...detail.photos].sort((a, b) => (a.day < b.day ? 1 : -1)).map((photo) => photoCard(photo, words))
