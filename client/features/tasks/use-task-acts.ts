import { useEffect, useRef, useState } from 'react'
import type { TasksAnswer } from '@shared/contracts'
import type { TemplateName } from '@shared/domain/reminders/kinds'
import { member as caller } from '@/lib/call'
import { after } from '@/lib/clock'
import { go } from '@/lib/routes'
import { say } from '@/lib/say'
import { askToSubscribe } from '@/lib/subscribe'
import { useWrite } from '@/lib/use-write'
import { vibrate } from '@/lib/vibrate'
import { strings } from '@/strings'
import { claimedWords } from './claimed'
import type { TaskRow, TaskWay } from './view-model'

/** WeChat tells the functions what a member has allowed a moment after it has told the phone. */
const WORD_OF_WECHAT_MS = 1_500

/** What the task of allowing reminders asks for: what members miss most when nobody tells them. */
const WORTH_ASKING: readonly TemplateName[] = ['expiring', 'points-credited', 'result']

interface Tab {
  readonly load: () => Promise<void>
  readonly note: (change: Partial<TasksAnswer>) => void
}

/** What a tap on a task does: takes what it brings, asks for the reminder, or leads to where it is done. */
export const useTaskActs = ({ load, note }: Tab) => {
  const [claiming, setClaiming] = useState<string>()
  const cancel = useRef<() => void>()
  useEffect(() => () => cancel.current?.(), [])

  const claim = useWrite({
    fn: 'member',
    caller,
    action: 'task.claim',
    onDone: (claimed) => {
      say(claimedWords(claimed, strings().tasks))
      vibrate()
      note({ balance: claimed.balance })
      void load()
    },
  })

  const subscribe = (): void => {
    void askToSubscribe(WORTH_ASKING).then((answer) => {
      say(strings().tasks.subscribe[answer])
      if (answer === 'allowed') cancel.current = after(WORD_OF_WECHAT_MS, () => void load())
    })
  }

  const act = (taskId: string, way: TaskWay): void => {
    if (way.kind === 'subscribe') return subscribe()
    if (way.kind === 'go') return go(way.to)
    setClaiming(taskId)
    void claim.send({ taskId }, `task.claim:${taskId}`)
  }

  /** How the claim stands that this row began. */
  const claimOf = ({ id }: Pick<TaskRow, 'id'>) => (id === claiming ? claim.state : undefined)

  return { act, claimOf, state: claim.state, busy: claim.busy, again: () => void claim.again() }
}
