import type { TemplateName } from '@shared/domain/reminders/kinds'
import { persona } from './identity.h5'
import { idsOf } from './template-ids'

/**
 * What became of the question whether messages may be sent. `off`: WeChat's own switch is off, and only the member can turn it. `later`:
 * WeChat could not ask just now, and the next tap may. `failed`: it never will.
 */
export type Subscription = 'allowed' | 'refused' | 'off' | 'later' | 'failed'

/** The emulator stands in for WeChat's panel and answers yes: it tells the functions, as WeChat does. */
export const askToSubscribe = async (templates: readonly TemplateName[]): Promise<Subscription> => {
  const ids = idsOf(templates)
  if (ids.length === 0) return 'failed'
  try {
    const answers = await Promise.all(ids.map(allow))
    return answers.every(({ ok }) => ok) ? 'allowed' : 'failed'
  } catch {
    return 'later'
  }
}

const allow = (templateId: string): Promise<Response> =>
  fetch('/emulator/subscriptions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: persona(), templateId, accept: true }),
  })
