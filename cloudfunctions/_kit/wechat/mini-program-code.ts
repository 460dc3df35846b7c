import { refuse, type Refusal } from '../../../shared/errors'
import { env } from '../env'
import { postForBytes } from '../http'
import { errorFields, log } from '../log'
import { tokenQuery } from './access-token'

/** The page that the code leads to, without leading slash and parameters, as WeChat wants it. */
const LANDING = 'packages/invite/landing/index'

const PICTURE_WIDTH = 430

const TYPES = ['image/png', 'image/jpeg'] as const

export interface CodePicture {
  readonly type: (typeof TYPES)[number]
  readonly base64: string
}

/**
 * A mini-program code whose scene (at most 32 characters) the landing page gets (wxacode.getUnlimited). Refuses `busy` while WeChat gives
 * no picture; its faults come as JSON.
 */
export const codeOfScene = async (scene: string, now: number): Promise<CodePicture | Refusal> => {
  try {
    // The page need not be in the published version yet: a release that brings it would otherwise find no codes.
    const body = { scene, page: LANDING, check_path: false, width: PICTURE_WIDTH }
    const answer = await postForBytes(`${env.wechatUrl()}/wxa/getwxacodeunlimit${await tokenQuery(now)}`, body)
    const type = TYPES.find((one) => answer.type.startsWith(one))
    if (type !== undefined) return { type, base64: answer.bytes.toString('base64') }
    log.error('mini-program code failed', { answer: answer.bytes.toString('utf8').slice(0, 200) })
  } catch (error) {
    log.error('mini-program code failed', errorFields(error))
  }
  return refuse('busy', '微信暂时没有回应，请稍后再试')
}
