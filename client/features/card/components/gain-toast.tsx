import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { after } from '@/lib/clock'
import { signed } from '@/lib/format'
import { go } from '@/lib/routes'
import { useStrings } from '@/strings'
import './gain-toast.scss'

const SHOWN_MS = 5000

/** Says for a few seconds that points have come or gone; a tap leads to the entry's list. */
export const GainToast = ({ gain }: { gain: { points: number; at: number } }) => {
  const { card: words, common } = useStrings()
  const [shown, setShown] = useState(true)

  useEffect(() => {
    setShown(true)
    return after(SHOWN_MS, () => setShown(false))
  }, [gain.at])

  if (!shown) return null
  const came = gain.points > 0
  return (
    <View key={gain.at} className="gain" id="gain-toast" onClick={() => go('history')}>
      <View className={`gain__card ${came ? '' : 'gain__card--less'}`}>
        <View className="gain__mark">
          <Icon name={came ? 'leaf' : 'undo'} />
        </View>
        <View className="gain__text">
          <Text className="gain__points">{common.inPoints(signed(gain.points))}</Text>
          <Text className="gain__words">{came ? words.came : words.changed}</Text>
        </View>
        <Icon name="next" className="gain__go" />
      </View>
    </View>
  )
}
