import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { cardKey, type CardState, changeCard, type CardWork } from '../../_kit/cards/freeze'
import { type Act, callerAccount, type MemberRequest } from '../request'

/** 挂失, 解挂 and 换发 of the caller's own card (C5). */
const changeOwnCard =
  (change: CardWork['change']) =>
  async (request: MemberRequest<'card.freeze' | 'card.unfreeze' | 'card.reissue'>): Promise<CardState | Refusal> => {
    const account = await callerAccount(request)
    if (isRefusal(account)) return account
    const { store, openid, requestId, now } = request
    const changed = await changeCard(store, {
      memberRef: account._id,
      holder: openid,
      change,
      actor: { kind: 'member', id: account._id },
      key: cardKey(account._id, requestId),
      now,
    })
    // The card has gone to somebody else, or its member has left, since the account was found.
    return isRefusal(changed) && changed.refused === 'not_found' ? refuse('not_joined') : changed
  }

export const freezeCard: Act<'card.freeze'> = changeOwnCard('freeze')

export const unfreezeCard: Act<'card.unfreeze'> = changeOwnCard('unfreeze')

export const reissueCard: Act<'card.reissue'> = changeOwnCard('reissue')
