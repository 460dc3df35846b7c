import { certificateNumber, dyingUntil } from '../../../shared/domain/expiry'
import { burn } from '../../../shared/domain/ledger'
import type { RescueDonation } from '../../../shared/domain/program'
import { grouped } from '../../../shared/domain/text'
import { dayOf } from '../../../shared/domain/time'
import { certificateMac } from '../../_kit/digest'
import type { Told } from '../../_kit/inbox/promise'
import type { Posting } from '../../_kit/ledger/post'
import { type Rescued, rescueEntry, type Taking } from './taking'

/** Whole units out of dying points, with a certificate whose number follows from the entry. */
export const donate = (taking: Taking<RescueDonation>): Posting<Rescued> => {
  const { before, offer, units, program, key, now } = taking
  const today = dayOf(now)
  const change = burn(before.books, offer.unitPoints * units, today, dyingUntil(program, today))
  if (change === undefined) throw new RangeError('a donation burns more than is about to die')
  const certificate = { number: certificateNumber(certificateMac(key)), to: offer.to, units, unit: offer.unit, on: today }
  return {
    account: before.account,
    drafts: [
      ...before.drafts,
      rescueEntry(taking, change, {
        kind: 'donation',
        title: `捐赠${offer.unit}${units > 1 ? ` × ${grouped(units)}` : ''}`,
        steps: [
          `${grouped(offer.unitPoints)} 分 × ${grouped(units)} = ${grouped(-change.points)} 分`,
          ...change.lots.map((lot) => `使用有效期至 ${lot.expiresOn} 的 ${grouped(-lot.points)} 分`),
          `受赠方：${offer.to}`,
          `捐赠凭证编号 ${certificate.number}`,
        ],
        cause: { offerId: offer.id, certificate },
      }),
    ],
    tell: () => [thanks(key, certificate)],
    answer: ({ balance }) => ({ entryId: key, points: change.points, balance, certificate }),
  }
}

const thanks = (key: string, { number, to, units, unit }: NonNullable<Rescued['certificate']>): Told => ({
  key: `rescue:${key}`,
  kind: 'points',
  title: '感谢您的捐赠',
  body: `您已向${to}捐赠“${unit}”${grouped(units)} 份，凭证编号 ${number}。`,
  link: 'history',
})
