import { refuse, type Refusal } from '../../../shared/errors'
import { env } from '../env'
import { postJson } from '../http'
import { errorFields, log } from '../log'
import { tokenQuery } from './access-token'

/** Where the words will stand, by WeChat's numbers. */
const SCENES = { profile: 1, comment: 2 } as const

interface Words {
  /** Who wrote them; WeChat answers only for people who were in the mini-program within two hours. */
  readonly openid: string
  readonly text: string
  readonly scene: keyof typeof SCENES
  readonly now: number
}

/**
 * Asks WeChat whether words may be kept (security.msgSecCheck, version 2); undefined when they may. What WeChat would have a person look
 * at (`review`) is refused like what it forbids, because here is nobody to look. No answer means no: unchecked words never get in.
 */
export const refusalOfText = async (words: Words): Promise<Refusal | undefined> => {
  const verdict = await ask(words)
  if (verdict === 'pass') return undefined
  return verdict === undefined ? refuse('busy', '内容审核暂时没有回应，请稍后再试') : refuse('text_rejected')
}

/** WeChat's word for it; undefined when there is none, for whatever reason. */
const ask = async ({ openid, text, scene, now }: Words): Promise<'pass' | 'review' | 'risky' | undefined> => {
  try {
    const body = { version: 2, openid, scene: SCENES[scene], content: text }
    const answer = await postJson(`${env.wechatUrl()}/wxa/msg_sec_check${await tokenQuery(now)}`, body)
    const suggest = (answer['result'] as { suggest?: unknown } | undefined)?.suggest
    if (answer['errcode'] === 0 && (suggest === 'pass' || suggest === 'review' || suggest === 'risky')) return suggest
    log.error('text check failed', { errcode: answer['errcode'] })
  } catch (error) {
    log.error('text check failed', errorFields(error))
  }
  return undefined
}
