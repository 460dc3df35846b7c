import { useMemo, useState } from 'react'
import { Image, Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { qrPicture } from '@/lib/codes/svg'
import { useBright } from '@/lib/use-bright'
import { useWords } from '@/strings'
import { redemptionsTable } from '@/strings/redemptions'
import { groupsOf } from '../view-model'
import './voucher.scss'

interface Props {
  voucher: string
  /** Up to when it can be used. */
  until: string | undefined
}

/** The code that stands for what was redeemed, to be scanned or read out. A tap has it fill the screen; another goes back. */
export const Voucher = ({ voucher, until }: Props) => {
  const { detail: words } = useWords(redemptionsTable)
  const [large, setLarge] = useState(false)
  const qr = useMemo(() => qrPicture(voucher), [voucher])
  useBright(true)
  return (
    <View className={`voucher ${large ? 'voucher--large' : ''}`} id="voucher" ariaRole="button" onClick={() => setLarge(!large)}>
      <Image className="voucher__qr" id="voucher-qr" src={qr} mode="aspectFit" ariaLabel={words.voucher} />
      {/* One text node, so that it can be selected and read aloud as one code. */}
      <Text className="voucher__code" id="voucher-code" userSelect>
        {groupsOf(voucher).join(' ')}
      </Text>
      {until && <View className="voucher__until">{until}</View>}
      <View className="voucher__note">{words.voucherNote}</View>
      <View className="voucher__size">
        <Icon name={large ? 'close' : 'expand'} className="voucher__icon" />
        {large ? words.shrink : words.enlarge}
      </View>
    </View>
  )
}
