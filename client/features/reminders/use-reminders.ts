import { useEffect, useRef, useState } from 'react'
import type { RemindersAnswer } from '@shared/contracts'
import type { ReminderKind, TemplateName } from '@shared/domain/reminders/kinds'
import { member as caller } from '@/lib/call'
import { after } from '@/lib/clock'
import { say } from '@/lib/say'
import { askToSubscribe } from '@/lib/subscribe'
import { useAsk } from '@/lib/use-ask'
import { useShownAgain } from '@/lib/use-shown-again'
import { useWrite } from '@/lib/use-write'
import { wechatPages } from '@/lib/wechat-pages'
import { strings } from '@/strings'
import { fetchReminders } from './api'
import { type Switches, switched } from './switches'

/** WeChat tells the functions what a member has allowed a moment after it has told the phone. */
const WORD_OF_WECHAT_MS = 1_500

/**
 * The switches of what may come to the phone. A switch moves at once and goes back when the server refuses; while one is under way or
 * undecided the others wait, because each change says how all of them stand.
 */
export const useReminders = () => {
  const asked = useAsk(fetchReminders)
  const { data, load, set } = asked
  const [wanted, setWanted] = useState<Switches>()
  useShownAgain(() => void load())

  const write = useWrite({
    fn: 'member',
    caller,
    action: 'reminders.update',
    onDone: (settings) => {
      setWanted(undefined)
      if (data) set(withSwitches(data, settings))
      else void load()
    },
  })
  const { step } = write.state
  const waiting = step === 'sending' || step === 'unknown'

  const change = (switches: Switches) => {
    if (waiting) return
    setWanted(switches)
    void write.send(switches)
  }

  return {
    asked,
    shown: (answer: RemindersAnswer) => (step !== 'refused' && wanted ? withSwitches(answer, wanted) : answer),
    waiting,
    write,
    turn: (answer: RemindersAnswer, what: ReminderKind | 'sms', on: boolean) => change(switched(answer, what, on)),
    grants: useGrants(load),
  }
}

const withSwitches = (answer: RemindersAnswer, { off, sms }: Switches): RemindersAnswer => ({
  ...answer,
  kinds: answer.kinds.map((one) => ({ ...one, on: !off.includes(one.kind) })),
  sms: { ...answer.sms, on: sms },
})

/** One more message of a template, asked for in the tap itself. */
const useGrants = (load: () => Promise<void>) => {
  const [asking, setAsking] = useState<TemplateName>()
  const cancel = useRef<() => void>()
  useEffect(() => () => cancel.current?.(), [])

  const counted = () => {
    cancel.current = after(WORD_OF_WECHAT_MS, () => void load().finally(() => setAsking(undefined)))
  }
  const save = (template: TemplateName) => {
    if (asking) return
    setAsking(template)
    void askToSubscribe([template]).then((said) => {
      if (said === 'allowed') return counted()
      setAsking(undefined)
      say(strings().tasks.subscribe[said])
      if (said === 'off') wechatPages?.openSubscriptions()
    })
  }
  return { asking, save }
}
