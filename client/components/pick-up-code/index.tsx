import { useMemo } from 'react'
import { Image, Text, View } from '@tarojs/components'
import { qrPicture } from '@/lib/codes/svg'
import './index.scss'

interface Props {
  code: string
  /** What the code is, for those who hear the page. */
  label: string
  /** Until when and where it is shown. */
  note: string
}

/** The code by which something is fetched at the counter, to be scanned or read out. */
export const PickUpCode = ({ code, label, note }: Props) => {
  const qr = useMemo(() => qrPicture(code), [code])
  return (
    <View className="pick-up-code">
      <Image className="pick-up-code__qr" src={qr} mode="aspectFit" ariaLabel={label} />
      <Text className="pick-up-code__text" id="prize-code-text" userSelect>
        {code}
      </Text>
      <View className="pick-up-code__note">{note}</View>
    </View>
  )
}
