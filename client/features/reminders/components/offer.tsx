import { View } from '@tarojs/components'
import type { AskingMoment } from '@shared/domain/reminders/kinds'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { wechatPages } from '@/lib/wechat-pages'
import { useStrings } from '@/strings'
import { useOffer } from '../use-offer'
import './offer.scss'

interface Props {
  moment: AskingMoment
  /** Names what has just happened; nothing before it. */
  happened: string | number | undefined
  /** Whether it stands inside a panel. */
  inside?: boolean
}

/** Offers, after something good, that WeChat tells the member of the next time. It can be put away, and comes once a day at most. */
export const Offer = ({ moment, happened, inside = false }: Props) => {
  const { reminders: words, tasks } = useStrings()
  const { templates, off, accept, close } = useOffer(moment, happened)
  if (!templates) return null
  const open = off && wechatPages ? wechatPages.openSubscriptions : accept
  return (
    <View className={`offer ${inside ? 'offer--inside' : ''}`} id={`offer-${moment}`}>
      <View className="offer__mark">
        <Icon name="bell" />
      </View>
      <View className="offer__text">
        <View className="offer__title">{words.offer(templates.map((name) => words.whens[name]).join(words.between))}</View>
        <View className="offer__note">{off ? tasks.subscribe.off : words.offerNote}</View>
        <View className="offer__acts">
          <Button id={`offer-${moment}-go`} look="soft" size="small" onClick={open}>
            {off && wechatPages ? words.toWechat : words.go}
          </Button>
          <Button id={`offer-${moment}-close`} look="plain" size="small" onClick={close}>
            {words.dismiss}
          </Button>
        </View>
      </View>
    </View>
  )
}
