import { useMemo } from 'react'
import { Image, Text, View } from '@tarojs/components'
import type { CardAnswer } from '@shared/contracts'
import { Icon } from '@/components/icon'
import { barcodePicture, qrPicture } from '@/lib/codes/svg'
import { inFours } from '@/lib/format'
import { useStrings } from '@/strings'
import { useCode } from '../use-code'
import { Countdown } from './countdown'
import './code-panel.scss'

interface Props {
  card: CardAnswer
  visible: boolean
  /** Fills the screen, for scanners that have trouble. */
  large: boolean
  onToggle: () => void
}

/** QR, barcode and digits of the current code. A tap shows it large, another goes back. */
export const CodePanel = ({ card, visible, large, onToggle }: Props) => {
  const { card: words } = useStrings()
  const code = useCode(card, visible)
  const qr = useMemo(() => qrPicture(code.qr), [code.qr])
  const bars = useMemo(() => barcodePicture(code.digits), [code.digits])
  return (
    <View className={`code ${large ? 'code--large' : ''}`} id="member-code" ariaRole="button" onClick={onToggle}>
      {large && <View className="code__lead">{words.aim}</View>}
      <Image className="code__qr" id="member-code-qr" src={qr} mode="aspectFit" />
      <Image className="code__bars" id="member-code-bars" src={bars} mode="scaleToFill" />
      <View className="code__digits">
        {/* One text node, so that the digits can be selected and read aloud as one number. */}
        <Text id="member-code-digits" className="code__number">
          {inFours(code.digits)}
        </Text>
      </View>
      <View className="code__foot">
        <Countdown endsAt={code.endsAt} stepSeconds={card.codeStepSeconds} running={visible} />
        <View className="code__size">
          <Icon name={large ? 'close' : 'expand'} className="code__size-icon" />
          <Text>{large ? words.shrink : words.enlarge}</Text>
        </View>
      </View>
    </View>
  )
}
