import { Desk } from '@/features/staff-desk/components/desk'
import { Pages } from '@/features/staff-desk/components/pages'
import { Unsure } from '@/features/staff-desk/components/unsure'
import { useQueue } from '@/features/staff-desk/use-queue'
import { type Settled, useSettled } from '@/features/staff-desk/use-settled'
import { SendSheet } from '@/features/staff-vouchers/components/send-sheet'
import { ShipmentCard } from '@/features/staff-vouchers/components/shipment-card'
import { type Sending, type Shipment, useShipments } from '@/features/staff-vouchers/use-shipments'
import { staff as caller } from '@/lib/call'
import { useWords } from '@/strings'
import { vouchersTable } from '@/strings/vouchers'

/** 待发货: goods that members want sent, the longest waiting first; for managers. */
export default function ShipmentsPage() {
  const settled = useSettled()
  const sending = useShipments(settled.add)
  const words = useWords(vouchersTable).shipments
  if (sending.write.doubt) return <Unsure title={words.title} state={sending.write.state} onAsk={() => void sending.write.again()} />
  return <Parcels sending={sending} settled={settled} />
}

const Parcels = ({ sending, settled }: { sending: Sending; settled: Settled }) => {
  const words = useWords(vouchersTable).shipments
  const pages = useQueue({
    settled,
    fetch: (cursor?: string) => caller.ask('shipment.list', cursor ? { cursor } : {}),
    idOf: ({ entryId }: Shipment) => entryId,
  })

  return (
    <Desk title={words.title}>
      <Pages pages={pages} empty={{ title: words.empty, note: words.emptyNote }}>
        {(shown) =>
          shown.map((shipment) => <ShipmentCard key={shipment.entryId} shipment={shipment} onSend={() => sending.begin(shipment)} />)
        }
      </Pages>
      <SendSheet sending={sending} />
    </Desk>
  )
}
