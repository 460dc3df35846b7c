import { LIMITS } from '../../../shared/domain/limits'
import { maskName, maskPhone } from '../../../shared/domain/text'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse } from '../../../shared/errors'
import { accountByOpenid, accountByPhoneKey } from '../../_kit/accounts'
import { phoneKey } from '../../_kit/digest'
import { memberOf } from '../../_kit/people'
import { phoneOfCode } from '../../_kit/wechat/phone-number'
import { GUESSED_OUT, isGuessedOut } from '../move/guesses'
import { proofsOf } from '../move/proofs'
import { sealTicket } from '../move/ticket'
import type { Act } from '../request'

/** First step of moving a card to this WeChat account (C5): the phone that WeChat vouches for finds it. Nothing is changed or stored. */
export const beginMove: Act<'move.begin'> = async ({ store, openid, now, input }) => {
  if (await accountByOpenid(store, openid)) return refuse('already_member')
  const phone = await phoneOfCode(input.phoneCode, now)
  if (isRefusal(phone)) return phone
  const account = await accountByPhoneKey(store, phoneKey(phone))
  if (!account) return refuse('not_found', '该手机号还没有会员卡')
  const person = await memberOf(store, account._id)
  if (isGuessedOut(person, now)) return GUESSED_OUT
  const until = now + LIMITS.moveTicketMinutes * 60_000
  return {
    ticket: sealTicket({ memberRef: account._id, cardSerial: account.cardSerial, until }, openid),
    maskedName: maskName(account.name),
    maskedPhone: maskPhone(phone),
    proofs: await proofsOf(store, person, now),
    validUntil: shanghaiIso(until),
  }
}
