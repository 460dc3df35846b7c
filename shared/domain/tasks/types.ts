import type { Task, TaskGoal, TaskKind } from '../program'
import type { Day } from '../time'

/** A purchase or claim of the member, and what of it was returned by now. */
export interface Sale {
  readonly orderId: string
  /** The Shanghai day on which it was paid. */
  readonly day: Day
  readonly amountFen: number
  readonly returnedFen: number
}

/** What a task is measured by, as of an instant. What a kind does not ask for (`needs`) is empty. */
export interface TaskFacts {
  /** Days of the period that counts, both included. */
  readonly from: Day
  readonly until: Day
  /** The period by its name: a day, a Monday, or `ever`. */
  readonly period: string
  /** Days with a check-in that was not made up. */
  readonly checkedIn: readonly Day[]
  /** SKUs that were looked at for long enough, by task. */
  readonly browsed: Readonly<Record<string, { readonly period: string; readonly items: readonly string[] } | undefined>>
  readonly profile: { readonly name: boolean; readonly picture: boolean; readonly birthday: boolean }
  /** Days on which a reminder was last allowed. */
  readonly subscribedOn: readonly Day[]
  /** The latest purchases and claims, whenever they were paid. */
  readonly sales: readonly Sale[]
  /** Orders that were reviewed, with the day of the review. */
  readonly reviews: readonly { readonly orderId: string; readonly day: Day }[]
  /** Days on which a friend took part by the member's card. */
  readonly sharedOn: readonly Day[]
  /** Days on which an invitation was rewarded, and how many ever were. */
  readonly invitedOn: readonly Day[]
  readonly invited: number
}

/** How far a task is. `done` never exceeds `of`. */
export interface Progress {
  readonly done: number
  readonly of: number
  readonly unit: 'times' | 'fen'
}

/** What has to be read beside the member's daily document. */
export type Need = 'checkIns' | 'person' | 'sales' | 'reviews'

export type Place = 'check_in' | 'products' | 'profile' | 'subscribe' | 'card' | 'history' | 'share' | 'invite'

export type GoalOf<K extends TaskKind> = Extract<TaskGoal, { kind: K }>

/** A task of one kind. */
export type TaskOf<K extends TaskKind> = Omit<Task, 'goal'> & { readonly goal: GoalOf<K> }

/** One kind of task: a new one is a file, a line in the registry and a row in its test. */
export interface TaskKindOf<K extends TaskKind> {
  readonly needs: readonly Need[]
  /** Where the app lets it be done. */
  readonly place: Place
  /** One short sentence: what to do, and what counts. */
  words(goal: GoalOf<K>): string
  progress(task: TaskOf<K>, facts: TaskFacts): Progress
}
