import { useEffect, useState } from 'react'
import type { AskingMoment, TemplateName } from '@shared/domain/reminders/kinds'
import { now } from '@/lib/clock'
import { say } from '@/lib/say'
import { askToSubscribe, type Subscription } from '@/lib/subscribe'
import { strings } from '@/strings'
import { fetchReminders } from './api'
import { mayOffer, noteOffered, wasOffered } from './offering'

/**
 * Reminders are offered when something has just come of the programme, never on opening a page. `happened` names what: nothing is asked
 * before it, and again only after another. Which templates are worth asking for, the functions say; they say none where enough are left.
 */
export const useOffer = (moment: AskingMoment, happened: string | number | undefined) => {
  const [templates, setTemplates] = useState<readonly TemplateName[]>()
  const [answer, setAnswer] = useState<Subscription>()

  useEffect(() => {
    if (happened === undefined || !mayOffer(wasOffered(), moment, now())) return undefined
    let over = false
    const offer = (asked: readonly TemplateName[] | undefined) => {
      if (over || !asked?.length) return
      noteOffered(moment, now())
      setTemplates(asked)
    }
    // Without an answer there is nothing to offer, and nothing that the member would miss.
    void fetchReminders().then(
      ({ ask }) => offer(ask[moment]),
      () => undefined,
    )
    return () => {
      over = true
    }
  }, [moment, happened])

  const close = () => setTemplates(undefined)

  /** To be called by the tap itself: WeChat asks only then. */
  const accept = () => {
    if (!templates) return
    void askToSubscribe(templates).then((said) => {
      setAnswer(said)
      if (said !== 'off') say(strings().tasks.subscribe[said])
      if (said !== 'off' && said !== 'later') close()
    })
  }

  return { templates, off: answer === 'off', accept, close }
}
