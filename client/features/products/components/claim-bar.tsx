import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Outcome } from '@/components/outcome'
import { claimedWords } from '@/features/tasks/claimed'
import { member as caller } from '@/lib/call'
import { go } from '@/lib/routes'
import { useWrite } from '@/lib/use-write'
import { vibrate } from '@/lib/vibrate'
import { useStrings, useWords } from '@/strings'
import { productsTable } from '@/strings/products'
import { Ring } from './ring'
import './looking-bar.scss'
import './claim-bar.scss'

/** The finished task: what it brings can be taken at once, where it was done. */
export const ClaimBar = ({ taskId }: { taskId: string }) => {
  const words = useWords(productsTable)
  const { tasks } = useStrings()
  const { state, busy, send, again } = useWrite({ fn: 'member', caller, action: 'task.claim', onDone: vibrate })
  const done = state.step === 'done'
  return (
    <View className="looking-bar" id="looking">
      <Ring seconds={0} left={0} state="full" />
      <View className="looking-bar__text">
        <View className="looking-bar__name" id="looking-words">
          {state.step === 'done' ? claimedWords(state.data, tasks) : words.ready}
        </View>
        <Outcome id="claim" state={state} onAgain={() => void again()} />
      </View>
      <View className="claim-bar__act">
        {done ? (
          <Button id="to-tasks" look="soft" size="small" onClick={() => go('tasks')}>
            {words.toTasks}
          </Button>
        ) : (
          <Button id="claim-here" size="small" busy={busy} onClick={() => void send({ taskId }, `task.claim:${taskId}`)}>
            {words.claim}
          </Button>
        )}
      </View>
    </View>
  )
}
