import { isOpen, OPEN_STATES, REDEMPTION_STATES } from '../../../shared/domain/mall'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { asRedemption } from '../../_kit/mall/documents'
import { redemptionFace } from '../../_kit/mall/face'
import { addressesOf } from '../../_kit/mall/pictures'
import { pageOf } from '../../_kit/pages'
import { type Act, callerAccount } from '../request'

const PAGE = 20

const ENDED_STATES = REDEMPTION_STATES.filter((state) => !(OPEN_STATES as readonly string[]).includes(state))

const statesOf = (view: 'open' | 'ended'): readonly string[] => (view === 'open' ? OPEN_STATES : ENDED_STATES)

/** What the caller has redeemed, the latest first. What lapsed within the minute is in neither view until the job has been there. */
export const listRedemptions: Act<'redemptions.list'> = async (request) => {
  const { store, now, input } = request
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { items, nextCursor } = await pageOf(store, {
    collection: 'redemptions',
    where: { memberId: account._id, ...(input.view === undefined ? {} : { state: { in: statesOf(input.view) } }) },
    order: 'desc',
    limit: input.limit ?? PAGE,
    cursor: input.cursor,
    parse: asRedemption,
  })
  const shown = input.view === 'open' ? items.filter((one) => isOpen(one, dayOf(now))) : items
  const pictures = await addressesOf(
    shown.flatMap(({ picture }) => picture ?? []),
    now,
  )
  return {
    items: shown.map((redemption) => redemptionFace(redemption, now, pictures)),
    ...(nextCursor === undefined ? {} : { nextCursor }),
  }
}
