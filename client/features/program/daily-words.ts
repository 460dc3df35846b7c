import type { PublicDaily, PublicProgram } from '@shared/contracts'
import { grouped, yuan } from '@shared/domain/text'
import type { Strings } from '@/strings'

type Words = Strings['rules']

export interface DailySection {
  readonly key: 'daily' | 'bringing' | 'lottery'
  readonly title: string
  readonly lines: readonly string[]
}

const checkInLines = ({ checkIn }: PublicDaily, { daily, between }: Words): string[] => {
  if (!checkIn) return []
  const { makeUp } = checkIn
  return [
    daily.checkIn(checkIn.points.map(grouped).join(between)),
    daily.after[checkIn.after],
    ...(makeUp ? [daily.makeUp(makeUp.daysBack, makeUp.perMonth)] : []),
    daily.midnight,
  ]
}

const dailyLines = (said: PublicDaily, words: Words): string[] => {
  const { daily } = words
  return [
    ...checkInLines(said, words),
    ...(said.tasks ? [daily.tasks] : []),
    ...(said.taskHoldDays === undefined ? [] : [daily.held(said.taskHoldDays)]),
    ...(said.activities ? [daily.photos] : []),
    ...(said.race ? [daily.race] : []),
    ...(said.checkIn || said.tasks ? [daily.most(grouped(said.pointsPerDay))] : []),
  ]
}

const bringingLines = ({ sharing, referral }: PublicDaily, { bringing }: Words): string[] => [
  ...(sharing ? [bringing.share(grouped(sharing.points), sharing.perDay), bringing.notShared] : []),
  ...(referral
    ? [bringing.invite(yuan(referral.minFen), referral.returnDays, grouped(referral.points)), bringing.monthly(referral.perMonth)]
    : []),
  ...(sharing || referral ? [bringing.honest] : []),
]

/** What members can do between purchases, in plain words: what the programme has, and nothing else. */
export const dailySections = ({ daily }: PublicProgram, words: Words): DailySection[] => {
  if (!daily) return []
  const sections: DailySection[] = [
    { key: 'daily', title: words.daily.title, lines: dailyLines(daily, words) },
    { key: 'bringing', title: words.bringing.title, lines: bringingLines(daily, words) },
    { key: 'lottery', title: words.lottery.title, lines: daily.lotteries ? words.lottery.lines : [] },
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}
