import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { StateView } from '@/components/state-view'
import { go } from '@/lib/routes'
import { useStrings } from '@/strings'
import './invitation.scss'

/** What someone sees here who is not a member: the way to become one, and the way back to a card of before. */
export const Invitation = () => {
  const { me: words } = useStrings()
  return (
    <View className="invitation" id="invitation">
      <StateView
        art="sprout"
        title={words.inviteTitle}
        note={words.inviteNote}
        action={{ label: words.inviteGo, onClick: () => go('card') }}
      />
      <View className="invitation__found">
        <Button id="me-move" look="plain" onClick={() => go('move')}>
          {words.found}
        </Button>
      </View>
    </View>
  )
}
