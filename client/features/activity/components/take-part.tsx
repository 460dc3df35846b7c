import { View } from '@tarojs/components'
import type { ActivityDetail } from '@shared/contracts'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Outcome } from '@/components/outcome'
import { member as caller } from '@/lib/call'
import { via } from '@/lib/came-by'
import { go } from '@/lib/routes'
import { say } from '@/lib/say'
import { useWrite } from '@/lib/use-write'
import { useWords, wordsFrom } from '@/strings'
import { activityTable } from '@/strings/activity'
import { eligibilityView } from '../view-model'
import './take-part.scss'

/** Who can take part, whether this member can, and the tap that makes him do so. */
export const TakePart = ({ detail, onJoined }: { detail: ActivityDetail; onJoined: () => void }) => {
  const words = useWords(activityTable)
  const { activityId } = detail
  const view = eligibilityView(detail, words)
  const join = useWrite({
    fn: 'member',
    caller,
    action: 'activity.join',
    onDone: () => {
      say(wordsFrom(activityTable).joined)
      onJoined()
    },
  })
  return (
    <View className="take-part" id="take-part">
      <View className="take-part__who">{view.who}</View>
      <View className={`take-part__mine ${view.mine ? '' : 'take-part__mine--not'}`} id="eligible">
        <Icon name={view.mine ? 'check' : 'info'} className="take-part__icon" />
        <View className="take-part__words">{view.words}</View>
      </View>
      {view.mine && (
        <Button id="join" busy={join.busy} onClick={() => void join.send({ activityId, ...via() }, `activity.join:${activityId}`)}>
          {words.join}
        </Button>
      )}
      {view.places && <View className="take-part__places">{view.places}</View>}
      {view.way && (
        <Button id="eligible-way" look="soft" onClick={() => go(view.way!.to)}>
          {view.way.label}
        </Button>
      )}
      <Outcome id="join" state={join.state} onAgain={() => void join.again()} />
    </View>
  )
}
