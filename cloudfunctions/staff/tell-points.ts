import { grouped } from '../../shared/domain/text'
import type { Member } from '../_kit/accounts'
import { messageOf, wants } from '../_kit/inbox/message'
import type { Also } from '../_kit/ledger/post'
import { memberOf } from '../_kit/people'
import type { StaffCaller } from './request'

/**
 * A line in the inbox of a member for whom staff book points by hand, written with the entry: who did not stand at the counter learns
 * of it. Nothing for those who do not want to be written to about points.
 */
export const toldOfPoints = async ({ store, staff, now }: StaffCaller, member: Member, lead: string): Promise<Also> => {
  const wanted = wants(await memberOf(store, member._id), 'points')
  return ({ key, memberId, points, title }) =>
    wanted && memberId !== null
      ? [
          [
            'messages',
            messageOf({
              key: `points:${key}`,
              memberId,
              kind: 'points',
              title: `${grouped(points)} 分到账`,
              body: `${lead}：${title}，获得 ${grouped(points)} 分。工号 ${staff._id}，如非本人请联系门店。`,
              link: 'history',
              now,
            }),
          ],
        ]
      : []
}

/** Both, beside one entry. */
export const beside =
  (...all: readonly Also[]): Also =>
  (booked) =>
    all.flatMap((also) => [...also(booked)])
