import { PHONE } from '../../../shared/contracts/patterns'
import { refuse, type Refusal } from '../../../shared/errors'
import { env } from '../env'
import { postJson } from '../http'
import { tokenQuery } from './access-token'

/** WeChat's answers for a code that is wrong, used or too old. */
const BAD_CODE = new Set([40029, 40163, 47001])

/** Exchanges the code of the phone-number button for the number (phonenumber.getPhoneNumber). Mainland numbers only. */
export const phoneOfCode = async (code: string, now: number): Promise<string | Refusal> => {
  const answer = await postJson(`${env.wechatUrl()}/wxa/business/getuserphonenumber${await tokenQuery(now)}`, { code })
  if (BAD_CODE.has(Number(answer['errcode']))) return refuse('phone_code_invalid')
  const phone = (answer['phone_info'] as { purePhoneNumber?: unknown } | undefined)?.purePhoneNumber
  if (answer['errcode'] !== 0 || typeof phone !== 'string')
    throw new Error(`WeChat answered ${String(answer['errcode'])} for a phone number`)
  return PHONE.test(phone) ? phone : refuse('phone_code_invalid', '目前只支持中国大陆手机号')
}
