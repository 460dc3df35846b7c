import { dyingUntil } from '../../../shared/domain/expiry'
import { extend } from '../../../shared/domain/ledger'
import type { RescueExtension } from '../../../shared/domain/program'
import { grouped } from '../../../shared/domain/text'
import { dayOf } from '../../../shared/domain/time'
import type { Posting } from '../../_kit/ledger/post'
import { counted, type Rescued, rescueEntry, type Taking } from './taking'

/** All dying points live on, each lot so many days from its own last day; the entry moves no point. */
export const extendLots = (taking: Taking<RescueExtension>, run: number, dying: number): Posting<Rescued> => {
  const { before, offer, program, key, now } = taking
  const today = dayOf(now)
  const { change, moved } = extend(before.books, dyingUntil(program, today), offer.days, today)
  const until = moved[0]!.to
  const pointsOf = (day: string) => before.books.lots.find(({ expiresOn }) => expiresOn === day)!.points
  return {
    account: counted(taking, dying),
    drafts: [
      ...before.drafts,
      rescueEntry(taking, change, {
        kind: 'extension',
        title: `积分延期 ${offer.days} 天`,
        steps: [
          `已连续签到 ${run} 天，快到期的 ${grouped(dying)} 分延期 ${offer.days} 天`,
          ...moved.map(({ from, to }) => `${grouped(pointsOf(from))} 分的有效期从 ${from} 延至 ${to}`),
        ],
        cause: { offerId: offer.id, moved, points: dying },
      }),
    ],
    tell: () => [
      {
        key: `rescue:${key}`,
        kind: 'points',
        title: `${grouped(dying)} 积分已延期`,
        body: `您快到期的 ${grouped(dying)} 分已延期 ${offer.days} 天，最早的有效期至 ${until}。`,
        link: 'expiring',
      },
    ],
    answer: ({ balance }) => ({ entryId: key, points: 0, balance, extended: { points: dying, until } }),
  }
}
