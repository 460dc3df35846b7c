import { persona } from './identity.h5'

/** What became of the question whether reminders may be sent. `off`: WeChat's own switch is off, and only the member can turn it. */
export type Subscription = 'allowed' | 'refused' | 'off' | 'failed'

/** The emulator stands in for WeChat's panel and answers yes: it tells the functions, as WeChat does. */
export const askToSubscribe = async (): Promise<Subscription> => {
  try {
    const answers = await Promise.all(EVERGREEN_TEMPLATES.map(allow))
    return answers.every(({ ok }) => ok) ? 'allowed' : 'failed'
  } catch {
    return 'failed'
  }
}

const allow = (templateId: string): Promise<Response> =>
  fetch('/emulator/subscriptions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: persona(), templateId, accept: true }),
  })
