import { View } from '@tarojs/components'
import { Cell, CellGroup } from '@/components/cell'
import { go } from '@/lib/routes'
import { useStrings } from '@/strings'
import './welcome.scss'

/** Greets someone who has just joined, and says what comes next. */
export const Welcome = () => {
  const { card: words } = useStrings()
  return (
    <View className="welcome" id="welcome">
      <CellGroup>
        <Cell icon="leaf" title={words.welcome} note={words.welcomeNote} onClick={() => go('profile')} />
      </CellGroup>
    </View>
  )
}
