import { PHONE } from '../../../shared/contracts/patterns'
import { refuse, type Refusal } from '../../../shared/errors'
import { env } from '../env'
import { postJson } from '../http'
import { errorFields, log } from '../log'
import { tokenQuery } from './access-token'

/** WeChat's answers for a code that is wrong, used or too old. */
const BAD_CODE = new Set([40029, 40163, 47001])

/**
 * Exchanges the code of the phone-number button for the number (phonenumber.getPhoneNumber). Mainland numbers only. Refuses `busy` while
 * WeChat gives no answer that can be used: the member does best to try again.
 */
export const phoneOfCode = async (code: string, now: number): Promise<string | Refusal> => {
  const answer = await ask(code, now)
  if (BAD_CODE.has(Number(answer?.['errcode']))) return refuse('phone_code_invalid')
  const phone = (answer?.['phone_info'] as { purePhoneNumber?: unknown } | undefined)?.purePhoneNumber
  if (answer?.['errcode'] === 0 && typeof phone === 'string')
    return PHONE.test(phone) ? phone : refuse('phone_code_invalid', '目前只支持中国大陆手机号')
  log.error('phone number exchange failed', { errcode: answer?.['errcode'] })
  return refuse('busy', '微信暂时没有回应，请稍后再试')
}

/** Undefined when WeChat could not be reached. */
const ask = async (code: string, now: number): Promise<Readonly<Record<string, unknown>> | undefined> => {
  try {
    return await postJson(`${env.wechatUrl()}/wxa/business/getuserphonenumber${await tokenQuery(now)}`, { code })
  } catch (error) {
    log.error('phone number exchange failed', errorFields(error))
    return undefined
  }
}
