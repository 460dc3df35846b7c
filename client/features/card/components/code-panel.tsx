import { useEffect, useMemo, useState } from 'react'
import { Image, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CardAnswer } from '@shared/contracts'
import { Icon } from '@/components/icon'
import { barcodePicture, qrPicture } from '@/lib/codes/svg'
import { inFours } from '@/lib/format'
import { watchCapture } from '@/lib/screen-capture'
import { strings, useStrings } from '@/strings'
import { useCode } from '../use-code'
import { Countdown } from './countdown'
import './code-panel.scss'

interface Props {
  card: CardAnswer
  visible: boolean
}

const warn = (): void => void Taro.showToast({ title: strings().card.noScreenshots, icon: 'none', duration: 3000 })

/** QR, barcode and digits of the current code. A tap has it fill the screen, for scanners that have trouble; another goes back. */
export const CodePanel = ({ card, visible }: Props) => {
  const { card: words } = useStrings()
  const [large, setLarge] = useState(false)
  const code = useCode(card, visible)
  const qr = useMemo(() => qrPicture(code.qr), [code.qr])
  const bars = useMemo(() => barcodePicture(code.digits), [code.digits])
  useEffect(() => (visible ? watchCapture(warn) : undefined), [visible])
  return (
    <View className={`code ${large ? 'code--large' : ''}`} id="member-code" ariaRole="button" onClick={() => setLarge(!large)}>
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
