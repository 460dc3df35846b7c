import { clockTime, dayOf, instantOf } from '../../../shared/domain/time'
import { type AlertForm, env } from '../env'
import { postJson } from '../http'

/** An alert as it is told to people. */
export interface Told {
  readonly text: string
  readonly key: string
  /** Shanghai ISO. */
  readonly at: string
  readonly count: number
}

interface Adapter {
  readonly body: (told: Told) => unknown
  /** Whether the answer says that it was taken. */
  readonly isTaken: (answer: Record<string, unknown>) => boolean
}

/** What a robot of a WeCom group takes: bytes of UTF-8. It takes 20 messages a minute and answers 45009 beyond. */
const ROBOT_BYTES = 2048

/** As many whole characters as fit. */
const fitted = (text: string, bytes: number): string => {
  let [end, size] = [0, 0]
  for (const character of text) {
    size += Buffer.byteLength(character)
    if (size > bytes) break
    end += character.length
  }
  return text.slice(0, end)
}

const asLine = ({ text, at, count }: Told): string => {
  const times = count > 1 ? `（第 ${count} 次）` : ''
  return `【常青会员】${text}${times} ${dayOf(instantOf(at))} ${clockTime(instantOf(at))}`
}

/** Who takes alerts, by the form in which it wants them. */
const ADAPTERS: Readonly<Record<AlertForm, Adapter>> = {
  /** Any service that takes JSON; a 2xx status says that it did. */
  json: { body: (told) => told, isTaken: () => true },
  /** A robot of a WeCom group (企业微信群机器人), whose errors come with status 200. */
  wecom: {
    body: (told) => ({ msgtype: 'text', text: { content: fitted(asLine(told), ROBOT_BYTES) } }),
    isTaken: ({ errcode }) => errcode === 0,
  },
}

/** Tells whoever the environment names; false where nobody is named or it was not taken. Throws when it cannot be reached. */
export const tellWebhook = async (told: Told): Promise<boolean> => {
  const webhook = env.alerts()
  if (!webhook) return false
  const { body, isTaken } = ADAPTERS[webhook.form]
  return isTaken(await postJson(webhook.url, body(told)))
}
