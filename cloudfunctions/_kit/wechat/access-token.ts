import { env } from '../env'
import { postJson } from '../http'

/** Tokens live 7,200 s; a new one is asked for this long before the end (developers.weixin.qq.com, getStableAccessToken). */
const MARGIN_SECONDS = 300

let cached: { readonly token: string; readonly until: number } | undefined

/** The query string that authorises a server call, empty where no app is configured (the stand-in). */
export const tokenQuery = async (now: number): Promise<string> => {
  const app = env.wechatApp()
  if (!app) return ''
  if (!cached || now >= cached.until) {
    const answer = await postJson(`${env.wechatUrl()}/cgi-bin/stable_token`, { grant_type: 'client_credential', ...app })
    if (typeof answer['access_token'] !== 'string') throw new Error(`WeChat gave no access token: ${String(answer['errcode'])}`)
    cached = { token: answer['access_token'], until: now + (Number(answer['expires_in']) - MARGIN_SECONDS) * 1000 }
  }
  return `?access_token=${encodeURIComponent(cached.token)}`
}

/** Forgets the token: the next call asks for one. */
export const dropToken = (): void => {
  cached = undefined
}
