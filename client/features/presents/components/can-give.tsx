import { View } from '@tarojs/components'
import type { PresentsPage } from '@shared/contracts'
import { Button } from '@/components/button'
import { CellGroup } from '@/components/cell'
import { Lines } from '@/components/lines'
import { filled } from '@/lib/filled'
import { grouped } from '@/lib/format'
import { useStrings, useWords } from '@/strings'
import { presentsTable } from '@/strings/presents'
import type { OfferingState } from '../use-offer'
import './can-give.scss'

type Offer = NonNullable<PresentsPage['offer']>

/** How much can be given now, or why nothing, and the way to do it. */
export const CanGive = ({ offer, offering }: { offer: Offer; offering: OfferingState }) => {
  const words = useWords(presentsTable)
  const { common } = useStrings()
  const can = offer.most > 0 && offer.hint === undefined
  return (
    <View className="can-give" id="can-give">
      <View className="can-give__lead">{words.can}</View>
      <View className="can-give__most">{common.inPoints(grouped(offer.most))}</View>
      <View className="can-give__room">{words.room(grouped(offer.leftToday), grouped(offer.leftThisMonth))}</View>
      {offer.hint !== undefined && (
        <View className="can-give__hint" id="give-hint">
          {offer.hint}
        </View>
      )}
      <View className="can-give__act">
        <Button id="give" disabled={!can || offering.undecided} onClick={offering.begin}>
          {words.give}
        </Button>
      </View>
    </View>
  )
}

/** What the programme says about it, with its figures. */
export const GiveRules = ({ offer }: { offer: Offer }) => {
  const words = useWords(presentsTable)
  const { answerDays, coolingHours, memberDays } = offer
  const figures = {
    least: grouped(offer.least),
    mostPerPresent: grouped(offer.mostPerPresent),
    mostPerDay: grouped(offer.mostPerDay),
    mostPerMonth: grouped(offer.mostPerMonth),
  }
  return (
    <CellGroup title={words.rulesTitle}>
      <View className="can-give__rules" id="give-rules">
        <Lines lines={words.rules.map((rule) => filled(rule, { ...figures, answerDays, coolingHours, memberDays }))} />
      </View>
    </CellGroup>
  )
}
