import { Text, View } from '@tarojs/components'
import type { RedemptionDetail } from '@shared/contracts'
import { Button } from '@/components/button'
import { Outcome } from '@/components/outcome'
import { copy } from '@/lib/copy'
import { useWords } from '@/strings'
import { redemptionsTable } from '@/strings/redemptions'
import type { Redemption } from '../use-redemption'
import './coupon.scss'

/** Whether there are codes to look at: those of what was given back are nobody's any more. */
const hasCodes = ({ kind, state }: RedemptionDetail): boolean => kind === 'coupon' && (state === 'waiting' || state === 'done')

/** The codes of a coupon: shown at a tap, and each to be copied. */
export const Coupon = ({ detail, redemption }: { detail: RedemptionDetail; redemption: Redemption }) => {
  const { detail: words } = useWords(redemptionsTable)
  const { revealing, asking, reveal } = redemption
  if (!hasCodes(detail)) return null
  const opened = revealing.state.step === 'done' ? revealing.state.data : undefined
  const usage = opened?.usage ?? detail.usage
  return (
    <View className="coupon" id="coupon">
      <View className="coupon__title">{words.codes}</View>
      {opened?.codes.map((code) => (
        <View key={code} className="coupon__row">
          <Text className="coupon__code" userSelect>
            {code}
          </Text>
          <Button look="soft" size="small" onClick={() => copy(code, { done: words.copied, failed: words.copyFailed })}>
            {words.copy}
          </Button>
        </View>
      ))}
      {!opened && (
        <Button id="reveal" look={detail.revealed ? 'soft' : 'main'} busy={revealing.busy} onClick={reveal}>
          {detail.revealed ? words.revealAgain : words.reveal}
        </Button>
      )}
      {!asking && <Outcome id="revealing" state={revealing.state} onAgain={() => void revealing.again()} />}
      {usage && (
        <View className="coupon__usage">
          <View className="coupon__lead">{words.usage}</View>
          {usage}
        </View>
      )}
    </View>
  )
}
