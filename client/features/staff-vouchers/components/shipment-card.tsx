import { View } from '@tarojs/components'
import { grouped } from '@shared/domain/text'
import { Button } from '@/components/button'
import { copy } from '@/lib/copy'
import { whenWords } from '@/lib/format'
import { useWords } from '@/strings'
import { vouchersTable } from '@/strings/vouchers'
import type { Shipment } from '../use-shipments'
import './waiting-card.scss'

const addressOf = ({ address: { name, phone, region, detail } }: Shipment): string => `${name} ${phone}\n${region.join('')}${detail}`

/** A parcel to be packed: what goes in, and where it goes. */
export const ShipmentCard = ({ shipment, onSend }: { shipment: Shipment; onSend: () => void }) => {
  const words = useWords(vouchersTable)
  const { shipments } = words
  const { name, phone, region, detail } = shipment.address
  return (
    <View className="waiting-card" id={`shipment-${shipment.entryId}`}>
      <View className="waiting-card__name">
        {[shipment.name, shipment.option, words.pieces(grouped(shipment.quantity))].filter(Boolean).join(' ')}
      </View>
      <View className="waiting-card__when">{shipments.since(whenWords(shipment.at))}</View>
      <View className="waiting-card__address">
        <View>{`${name} ${phone}`}</View>
        <View>{`${region.join(' ')} ${detail}`}</View>
      </View>
      <View className="waiting-card__go">
        <Button
          id={`copy-${shipment.entryId}`}
          size="small"
          look="plain"
          onClick={() => copy(addressOf(shipment), { done: shipments.copied, failed: shipments.copyFailed })}
        >
          {shipments.copy}
        </Button>
        <Button id={`send-${shipment.entryId}`} size="small" look="soft" onClick={onSend}>
          {shipments.send}
        </Button>
      </View>
    </View>
  )
}
