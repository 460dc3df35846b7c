import type { TasksAnswer, TaskView } from '@shared/contracts'
import { yuan } from '@shared/domain/text'
import { grouped, signed } from '@/lib/format'
import type { RouteName } from '@/lib/routes'
import type { Strings } from '@/strings'

type Words = Strings['tasks']
type Group = TasksAnswer['groups'][number]
type Place = NonNullable<TaskView['place']>

/** Where a tap on a task leads; `subscribe` is done in the tap itself. */
const ROUTE_OF: Readonly<Record<Place, RouteName | 'subscribe'>> = {
  check_in: 'checkIn',
  products: 'products',
  profile: 'profile',
  subscribe: 'subscribe',
  card: 'card',
  history: 'history',
  share: 'share',
  invite: 'invite',
}

export type TaskWay = { readonly kind: 'claim' } | { readonly kind: 'subscribe' } | { readonly kind: 'go'; readonly to: RouteName }

export interface TaskRow {
  readonly id: string
  readonly name: string
  readonly words: string
  readonly reward: string
  /** From when the points can be spent. */
  readonly held?: string
  /** Where there is more than one step to it. */
  readonly progress?: { readonly done: number; readonly of: number; readonly words: string; readonly label: string }
  readonly button?: { readonly label: string; readonly way: TaskWay }
  /** How it stands, where there is nothing to tap. */
  readonly state?: string
}

export interface TaskGroup {
  readonly period: Group['period']
  readonly title: string
  readonly rows: readonly TaskRow[]
}

const progressOf = ({ name, progress: { done, of, unit } }: TaskView, words: Words): TaskRow['progress'] => {
  if (of <= 1) return undefined
  const shown = unit === 'fen' ? words.progress(yuan(done), yuan(of)) : words.progress(grouped(done), grouped(of))
  return { done, of, words: shown, label: words.progressOf(name) }
}

/** A place that only a newer version of the app knows is shown without a button. */
const buttonOf = ({ state, place }: TaskView, words: Words): TaskRow['button'] => {
  if (state === 'claimable') return { label: words.claim, way: { kind: 'claim' } }
  if (state === 'done' || state === 'again' || place === undefined) return undefined
  const to: RouteName | 'subscribe' | undefined = ROUTE_OF[place]
  if (to === undefined) return undefined
  return { label: words.places[place], way: to === 'subscribe' ? { kind: 'subscribe' } : { kind: 'go', to } }
}

const rowOf = (task: TaskView, period: Group['period'], words: Words): TaskRow => {
  const progress = progressOf(task, words)
  const button = buttonOf(task, words)
  return {
    id: task.taskId,
    name: task.name,
    words: task.words,
    reward: signed(task.points),
    ...(task.holdDays ? { held: words.held(task.holdDays) } : {}),
    ...(progress ? { progress } : {}),
    ...(button ? { button } : {}),
    ...(task.state === 'done' ? { state: words.done } : {}),
    ...(task.state === 'again' ? { state: words.again[period] } : {}),
  }
}

/** What there is to take comes first, what is done comes last. */
const RANK: Readonly<Record<TaskView['state'], number>> = { claimable: 0, doing: 1, todo: 1, again: 2, done: 2 }

/** The tasks under their periods, ready to be drawn. */
export const taskGroups = ({ groups }: Pick<TasksAnswer, 'groups'>, words: Words): readonly TaskGroup[] =>
  groups
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ period, tasks }) => ({
      period,
      title: words.groups[period],
      rows: [...tasks].sort((a, b) => RANK[a.state] - RANK[b.state]).map((task) => rowOf(task, period, words)),
    }))

/** What can still come today, in words; undefined where nothing could come anyway. */
export const leftWords = ({ leftToday, groups, checkIn }: TasksAnswer, words: Words): string | undefined => {
  if (leftToday > 0) return words.left(grouped(leftToday))
  return groups.length > 0 || checkIn ? words.leftNone : undefined
}

/** Whether there is anything on the tab at all. */
export const isEmpty = ({ groups, checkIn, activities, lotteries, race, referral, sharing }: TasksAnswer): boolean =>
  groups.every(({ tasks }) => tasks.length === 0) &&
  activities.length + lotteries.length === 0 &&
  !checkIn &&
  !race &&
  !referral &&
  !sharing
