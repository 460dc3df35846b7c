import { useState } from 'react'
import type { Shipments } from '@shared/contracts'
import { useCounterWrite } from '@/features/staff-desk/use-counter-write'
import { say } from '@/lib/say'
import { wordsFrom } from '@/strings'
import { vouchersTable } from '@/strings/vouchers'

export type Shipment = Shipments['items'][number]

export const CARRIERS = ['sf', 'jd', 'zto', 'yto', 'other'] as const

export type Carrier = (typeof CARRIERS)[number]

export const LONGEST_CARRIER = 20
export const LONGEST_NUMBER = 40

/** The words that the member reads; undefined while no name was given. Carriers are told in Chinese whatever the staff read. */
const carrierWords = (carrier: Carrier, other: string): string | undefined =>
  carrier === 'other' ? other.trim() || undefined : vouchersTable['zh-CN'].shipments.carriers[carrier]

/** Sending one parcel off. `onDone` hears which has left the list. */
export const useShipments = (onDone: (entryId: string) => void) => {
  const [open, setOpen] = useState<Shipment>()
  const [carrier, setCarrier] = useState<Carrier>('sf')
  const [other, setOther] = useState('')
  const [number, setNumber] = useState('')
  const [missing, setMissing] = useState(false)
  const write = useCounterWrite('shipment.send', () => {
    say(wordsFrom(vouchersTable).shipments.done)
    if (open) onDone(open.entryId)
    setOpen(undefined)
  })

  return {
    open,
    carrier,
    other,
    number,
    missing,
    write,
    begin: (shipment: Shipment) => {
      write.reset()
      setNumber('')
      setMissing(false)
      setOpen(shipment)
    },
    dismiss: () => setOpen(undefined),
    choose: setCarrier,
    name: setOther,
    type: (text: string) => {
      setNumber(text)
      setMissing(false)
    },
    send: () => {
      const by = carrierWords(carrier, other)
      const tracked = number.replace(/\s+/g, '')
      if (!open || by === undefined || tracked === '') return setMissing(true)
      void write.send({ entryId: open.entryId, carrier: by, number: tracked }, `shipment.send:${open.entryId}`)
    },
  }
}

export type Sending = ReturnType<typeof useShipments>
