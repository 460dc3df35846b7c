import type { PresentDocument } from '../../../shared/contracts/documents/present'
import { booksOn } from '../../../shared/domain/ledger'
import { dayOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { asParticipation, asPhoto } from '../../_kit/activities/documents'
import { asFeedback } from '../../_kit/feedback'
import { asMessage } from '../../_kit/inbox/message'
import { waitingFor } from '../../_kit/inbox/promise'
import { asOfNow } from '../../_kit/ledger/settle'
import { asPrize, prizeState } from '../../_kit/lottery/documents'
import { openBook } from '../../_kit/mall/address-book'
import { asFavourites, asRedemption } from '../../_kit/mall/documents'
import { memberOf } from '../../_kit/people'
import { asPresent } from '../../_kit/presents/documents'
import { rulesOf } from '../../_kit/programs'
import { asReferral, asShare } from '../../_kit/referrals/documents'
import type { Store, Where } from '../../_kit/store'
import { openWallet } from '../../_kit/wallets/documents'
import { type Act, callerAccount } from '../request'

/** Everything that is kept about the caller as a person. Unmasked: nobody but the caller gets it. */
export const exportMember: Act<'member.export'> = async (request) => {
  const found = await callerAccount(request)
  if (isRefusal(found)) return found
  const { store, now } = request
  const account = asOfNow(found, now, await rulesOf(store, now))
  const person = await memberOf(store, account._id)
  const { wallet } = await openWallet(store, account)
  const own = { memberId: account._id }
  const delivered = await allOf(store, 'messages', own, asMessage)
  const waiting = waitingFor(account, person).filter(({ _id }) => !delivered.some((message) => message._id === _id))
  const feedback = await allOf(store, 'feedback', own, asFeedback)
  const prizes = await allOf(store, 'prizes', own, asPrize)
  const redemptions = await allOf(store, 'redemptions', own, asRedemption)
  const { book } = await openBook(store, account._id)
  const favourites = await store.get('favourites', account._id)
  const invited = await allOf(store, 'referrals', { inviterId: account._id }, asReferral)
  const shared = await allOf(store, 'shares', { sharerId: account._id }, asShare)
  const presents = async (side: 'giverId' | 'friendId') =>
    account.hasPresents ? allOf(store, 'presents', { [side]: account._id }, asPresent) : []
  const given = await presents('giverId')
  const received = await presents('friendId')
  const participations = (await store.find('participations', { where: { memberId: account._id }, limit: PAGE })).map(asParticipation)
  const photos = participations.length === 0 ? [] : await allOf(store, 'photos', own, asPhoto)
  const books = booksOn(account, dayOf(now))
  return {
    exportedAt: shanghaiIso(now),
    memberRef: account._id,
    name: account.name,
    phone: person.phone,
    birthday: person.birthday,
    avatar: person.avatar && `data:${person.avatar.type};base64,${person.avatar.base64}`,
    joinedAt: person.joinedAt,
    inviteToken: person.inviteToken,
    consents: person.consents,
    tier: account.tier,
    growth: account.growth,
    status: account.status,
    balance: books.balance,
    debt: books.debt,
    lots: books.lots.map((lot) => ({ ...lot })),
    held: books.held.map((lot) => ({ ...lot })),
    settings: person.messages,
    reminders: person.reminders,
    grants: Object.entries(wallet.grants).map(([template, left = 0]) => ({ template, left })),
    messages: [...delivered, ...waiting].map(({ kind, title, body, at }) => ({ kind, title, body, at })),
    invitedBy: account.invitedBy,
    invited: invited.map(({ at, state }) => ({ at, state })),
    shared: shared.map(({ at, deed, state }) => ({ at, deed, state })),
    prizes: prizes.map((prize) => ({ name: prize.name, at: prize.at, until: prize.until, state: prizeState(prize, now) })),
    redemptions: redemptions.map(({ name, quantity, points, fen, at, payment, state, address, rating }) => ({
      name,
      quantity,
      points,
      fen,
      at,
      paidAt: payment?.paidAt ?? null,
      refundedAt: payment?.refundedAt ?? null,
      state,
      address,
      rating: rating && { stars: rating.stars, words: rating.words },
    })),
    addresses: book.addresses.map(({ address }) => address),
    favourites: favourites === undefined ? [] : asFavourites(favourites).giftIds,
    presentsGiven: given.map(presentLine),
    presentsReceived: received.map(presentLine),
    tickets: Object.entries(account.tickets).map(([lotteryId, draws]) => ({ lotteryId, draws })),
    activities: participations.map(({ activityId, joinedAt }) => ({
      activityId,
      joinedAt,
      photos: photos.filter((photo) => photo.activityId === activityId).map(({ day, state, at, appeal }) => ({ day, state, at, appeal })),
    })),
    feedback: feedback.map(({ kind, text, at, state, reply }) => ({ kind, text, at, state, reply })),
  }
}

const presentLine = ({ points, at, state, words }: PresentDocument) => ({ points, at, state, words })

/** As many as one storage call answers. */
const PAGE = 1000

const allOf = async <T>(
  store: Store,
  name: 'messages' | 'feedback' | 'prizes' | 'redemptions' | 'photos' | 'referrals' | 'shares' | 'presents',
  where: Where,
  parse: (found: unknown) => T,
): Promise<T[]> => {
  const all: T[] = []
  for (;;) {
    // Several of one instant are told apart by their keys, so that no page repeats or skips one.
    const page = await store.find(name, {
      where,
      order: [
        ['at', 'asc'],
        ['_id', 'asc'],
      ],
      skip: all.length,
      limit: PAGE,
    })
    all.push(...page.map(parse))
    if (page.length < PAGE) return all
  }
}
