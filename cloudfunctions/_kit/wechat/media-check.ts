import { env } from '../env'
import { postJson } from '../http'
import { errorFields, log } from '../log'
import { tokenQuery } from './access-token'

/** Social log, by WeChat's numbers: what members show each other. */
const SCENE = 4
const PICTURE = 2

interface Picture {
  /** Whose it is; WeChat answers only for people who were in the mini-program within two hours. */
  readonly openid: string
  /** Where WeChat fetches it. */
  readonly url: string
  readonly now: number
}

/**
 * Asks WeChat to look at a picture (security.mediaCheckAsync, version 2). Answers the name under which the result is pushed within 30
 * minutes; undefined when WeChat could not be asked.
 */
export const traceOfPicture = async ({ openid, url, now }: Picture): Promise<string | undefined> => {
  try {
    const body = { version: 2, openid, scene: SCENE, media_type: PICTURE, media_url: url }
    const answer = await postJson(`${env.wechatUrl()}/wxa/media_check_async${await tokenQuery(now)}`, body)
    if (answer['errcode'] === 0 && typeof answer['trace_id'] === 'string') return answer['trace_id']
    log.error('picture check failed', { errcode: answer['errcode'] })
  } catch (error) {
    log.error('picture check failed', errorFields(error))
  }
  return undefined
}
