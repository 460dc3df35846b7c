import { View } from '@tarojs/components'
import type { Rescued } from '@shared/contracts'
import { dateWords, grouped } from '@/lib/format'
import { useWords } from '@/strings'
import { expiringTable } from '@/strings/expiring'
import './certificate.scss'

interface Props {
  certificate: NonNullable<Rescued['certificate']>
  /** What was given for it. */
  points: number
}

/** The certificate of a donation, as it would hang on a wall. */
export const CertificateView = ({ certificate: { number, to, units, unit, on }, points }: Props) => {
  const { certificate: words } = useWords(expiringTable)
  return (
    <View className="certificate" id="certificate">
      <View className="certificate__seal" />
      <View className="certificate__title">{words.title}</View>
      <View className="certificate__words">{words.words(units, unit)}</View>
      <View className="certificate__line">{words.paid(grouped(points))}</View>
      <View className="certificate__line">{words.to(to)}</View>
      <View className="certificate__foot">
        <View>{dateWords(on)}</View>
        <View className="certificate__number" id="certificate-number">
          {words.number(number)}
        </View>
      </View>
    </View>
  )
}
