import type { TemplateName } from '@shared/domain/reminders/kinds'
import { persona } from './identity.h5'
import { idsOf } from './template-ids'

/**
 * What became of the question whether messages may be sent. `off`: WeChat's own switch is off, and only the member can turn it. `later`:
 * WeChat could not ask just now, and the next tap may. `failed`: it never will.
 */
export type Subscription = 'allowed' | 'refused' | 'off' | 'later' | 'failed'

/** The emulator stands in for WeChat's panel and answers yes to all that is asked at once: it tells the functions, as WeChat does. */
export const askToSubscribe = async (templates: readonly TemplateName[]): Promise<Subscription> => {
  const templateIds = idsOf(templates)
  if (templateIds.length === 0) return 'failed'
  try {
    const { ok } = await fetch('/emulator/subscriptions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid: persona(), templateIds, accept: true }),
    })
    return ok ? 'allowed' : 'failed'
  } catch {
    return 'later'
  }
}
