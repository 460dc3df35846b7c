import type { Check } from '../types'

/** The shortest month: who extends once in every month by so many days loses nothing any more. */
const SHORTEST_MONTH = 28

const DAYS_OF_A_YEAR = 365

/** A rescue that can be repeated for as long as it helps: points that have to die never do, and the liability only grows. */
export const pointsNeverDie: Check = {
  code: 'points-never-die',
  find: ({ rescue: { offers, reinstatement } }) => [
    ...offers.flatMap((offer, i) =>
      offer.kind === 'extension' && offer.days >= SHORTEST_MONTH
        ? [
            {
              path: `rescue.offers[${i}].days`,
              message: `“${offer.name}”每月可延 ${offer.days} 天,坚持签到的会员积分永不到期,建议少于 ${SHORTEST_MONTH} 天`,
            },
          ]
        : [],
    ),
    ...(reinstatement && reinstatement.permille === 1000 && reinstatement.livesDays * reinstatement.perYear >= DAYS_OF_A_YEAR
      ? [{ path: 'rescue.reinstatement.livesDays', message: '到期积分全数找回,且一年内可反复找回,积分永不到期' }]
      : []),
  ],
}
