import type { Program, Task } from '../../shared/domain/program'
import { addDays, type Day, dayOf, instantOf, startOfWeek } from '../../shared/domain/time'
import type { Json } from '../support/world'

/**
 * What may never be otherwise in the daily half, counted anew from the entries alone and in the plainest way: by sorting and adding up,
 * with nothing of the code that pays. Each law answers what breaks it.
 */
type Law = (entries: readonly Json[], program: Program) => string[]

const dayOfEntry = (entry: Json): Day => dayOf(instantOf(entry.at))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const grouped = (entries: readonly Json[], keyOf: (entry: Json) => string): [string, Json[]][] => {
  const groups = new Map<string, Json[]>()
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry])
  return [...groups]
}

const ofKind = (entries: readonly Json[], kind: string): Json[] => entries.filter((entry) => entry.kind === kind)

const FREE_GOALS: readonly Task['goal']['kind'][] = ['check_in', 'browse', 'profile', 'subscribe', 'share']

const isFree = (entry: Json, { daily }: Program): boolean => {
  if (entry.kind === 'checkin' || entry.kind === 'share') return true
  if (entry.kind === 'task') return FREE_GOALS.includes(daily.tasks.find(({ id }) => id === entry.cause.taskId)!.goal.kind)
  return entry.kind === 'activity' && daily.activities.find(({ id }) => entry._id.startsWith(`activity:${id}:`))!.eligibility === null
}

const noDayGivesTooMuch: Law = (entries, program) =>
  grouped(
    entries.filter((entry) => isFree(entry, program)),
    (entry) => `${entry.memberId} ${dayOfEntry(entry)}`,
  )
    .filter(([, day]) => sum(day.map(({ cause }) => cause.paid)) > program.daily.pointsPerDay)
    .map(([day]) => `too much that is free on one day: ${day}`)

/** The run that ends on a day, by looking back day for day. */
const runEnding = (days: ReadonlySet<Day>, last: Day): number => {
  let run = 0
  while (days.has(addDays(last, -run))) run++
  return run
}

/** One member's check-ins in the order in which they were made. */
const brokenRuns = (own: readonly Json[], { daily: { checkIn } }: Program): string[] => {
  const { points, makeUp } = checkIn!
  const days = new Set<Day>()
  const cards = new Map<string, number>()
  return own.flatMap((entry) => {
    const day: Day = entry._id.slice(-10)
    const today = dayOfEntry(entry)
    const known = days.has(day)
    days.add(day)
    const due = entry.cause.madeUp ? 0 : points[(runEnding(days, day) - 1) % points.length]!
    const month = today.slice(0, 7)
    if (entry.cause.madeUp) cards.set(month, (cards.get(month) ?? 0) + 1)
    const inTime = entry.cause.madeUp ? day < today && day >= addDays(today, -makeUp!.daysBack) : day === today
    const isRight = !known && inTime && entry.cause.paid <= due && (cards.get(month) ?? 0) <= makeUp!.perMonth
    return isRight ? [] : [`${entry._id} paid ${entry.cause.paid} of ${due} on ${today}`]
  })
}

const checkInsFollowTheRun: Law = (entries, program) =>
  grouped(ofKind(entries, 'checkin'), ({ memberId }) => memberId).flatMap(([, own]) => brokenRuns(own, program))

/** What an entry of a purchase kept of its amount at a moment of the member's books. */
const keptFen = (sale: Json, entries: readonly Json[], beforeSeq: number): number =>
  sale.cause.amountFen -
  sum(
    entries
      .filter(
        ({ kind, orderId, memberId, seq }) =>
          kind === 'refund' && orderId === sale.orderId && memberId === sale.memberId && seq < beforeSeq,
      )
      .map(({ cause }) => cause.amountFen),
  )

const salesBefore = (entries: readonly Json[], memberId: string, seq: number): Json[] =>
  entries.filter((entry) => ['purchase', 'claim'].includes(entry.kind) && entry.memberId === memberId && entry.seq < seq)

/** Whether the goal had been reached when its reward was taken; kinds that leave no entry are looked at elsewhere. */
const isReached = ({ goal }: Task, reward: Json, entries: readonly Json[]): boolean => {
  const monday = startOfWeek(dayOfEntry(reward))
  const inWeek = (day: Day) => startOfWeek(day) === monday
  if (goal.kind === 'check_in') {
    const own = ofKind(entries, 'checkin').filter(
      ({ memberId, seq, cause }) => memberId === reward.memberId && seq < reward.seq && !cause.madeUp,
    )
    return own.filter(({ _id }) => inWeek(_id.slice(-10))).length >= goal.days
  }
  if (goal.kind !== 'purchase') return true
  const kept = salesBefore(entries, reward.memberId, reward.seq)
    .filter(({ cause }) => inWeek(dayOf(instantOf(cause.paidAt))))
    .map((sale) => keptFen(sale, entries, reward.seq))
    .filter((fen) => fen > 0)
  return goal.fen === null ? kept.length >= (goal.times ?? 1) : sum(kept) >= goal.fen
}

const tasksAreTakenOnceAndEarned: Law = (entries, { daily }) =>
  grouped(ofKind(entries, 'task'), ({ memberId, cause }) => `${memberId} ${cause.taskId} ${cause.period}`).flatMap(([what, taken]) => {
    const [reward] = taken
    const task = daily.tasks.find(({ id }) => id === reward.cause.taskId)!
    const isRight = taken.length === 1 && reward.cause.paid <= task.points && isReached(task, reward, entries)
    return isRight ? [] : [`task not earned, or taken twice: ${what}`]
  })

const sharesAreOfOthersAndFew: Law = (entries, { daily: { sharing } }) => {
  const shares = ofKind(entries, 'share')
  const odd = shares.filter(({ _id, memberId, cause }) => {
    const [, sharer, friend] = _id.split(':')
    return sharer !== memberId || friend === memberId || cause.paid > sharing!.points
  })
  const many = grouped(shares, (entry) => `${entry.memberId} ${dayOfEntry(entry)}`).filter(([, day]) => day.length > sharing!.perDay)
  return [...odd.map(({ _id }) => `share that should not be: ${_id}`), ...many.map(([day]) => `too many shares: ${day}`)]
}

const invitationsWaitAndAreFew: Law = (entries, { daily: { referral } }) => {
  const paid = ofKind(entries, 'referral').map((entry) => {
    const invitee: string = entry._id.split(':')[1]
    const first = entries
      .filter(({ kind, memberId }) => ['purchase', 'claim'].includes(kind) && memberId === invitee)
      .sort((one, other) => one.seq - other.seq)[0]
    return { entry, invitee, first, dueOn: addDays(dayOf(instantOf(first?.cause.paidAt ?? entry.at)), referral!.returnDays) }
  })
  const odd = paid.filter(({ entry, invitee, first, dueOn }) => !first || invitee === entry.memberId || dayOfEntry(entry) < dueOn)
  const many = grouped(
    paid.map(({ entry, dueOn }) => ({ ...entry, month: dueOn.slice(0, 7) })),
    ({ memberId, month }) => `${memberId} ${month}`,
  ).filter(([, month]) => month.length > referral!.perMonth)
  return [...odd.map(({ entry }) => `invitation paid too early: ${entry._id}`), ...many.map(([month]) => `too many invitations: ${month}`)]
}

const whatIsTakenBackWasGivenOnce: Law = (entries) =>
  ofKind(entries, 'reversal').flatMap((reversal) => {
    const given = entries.find(({ _id }) => _id === reversal._id.slice('reversal:'.length))
    return given && given.memberId === reversal.memberId && -reversal.points <= given.cause.paid
      ? []
      : [`taken back wrongly: ${reversal._id}`]
  })

const drawsAreCountedAndWithinStock: Law = (entries, { daily }) =>
  daily.lotteries.flatMap((lottery) => {
    const draws = ofKind(entries, 'lottery').filter(({ cause }) => cause.lotteryId === lottery.id)
    const numbers = draws.map(({ cause }) => cause.number).sort((one, other) => one - other)
    const gaps = numbers.filter((number, i) => number !== i + 1)
    const many = grouped(draws, (entry) => `${entry.memberId} ${dayOfEntry(entry)}`).filter(([, day]) => day.length > lottery.perDay)
    const oversold = lottery.prizes.filter(
      ({ id, stock }) => stock !== null && draws.filter(({ cause }) => cause.prizeId === id).length > stock,
    )
    const wrong = draws.filter(({ points, cause }) => points !== cause.won - lottery.price)
    return [
      ...gaps.map((number) => `draw ${number} of ${lottery.id} is out of line`),
      ...many.map(([day]) => `too many draws: ${day}`),
      ...oversold.map(({ id }) => `oversold: ${id}`),
      ...wrong.map(({ _id }) => `draw that costs or brings something else: ${_id}`),
    ]
  })

const noCauseCountsTwice: Law = (entries) =>
  grouped(entries, ({ _id }) => _id)
    .filter(([, same]) => same.length > 1)
    .map(([id]) => `twice: ${id}`)

const LAWS: readonly Law[] = [
  noCauseCountsTwice,
  noDayGivesTooMuch,
  checkInsFollowTheRun,
  tasksAreTakenOnceAndEarned,
  sharesAreOfOthersAndFew,
  invitationsWaitAndAreFew,
  whatIsTakenBackWasGivenOnce,
  drawsAreCountedAndWithinStock,
]

/** Everything in the books of a town that should not be there. */
export const brokenLaws = (entries: readonly Json[], program: Program): string[] => {
  const inOrder = [...entries].sort((one, other) => one.seq - other.seq)
  return LAWS.flatMap((law) => law(inOrder, program))
}
