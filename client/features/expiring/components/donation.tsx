import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Stepper } from '@/components/stepper'
import { grouped } from '@/lib/format'
import { useWords } from '@/strings'
import { expiringTable } from '@/strings/expiring'
import { unitsWithin } from '../asking'
import type { DonationView } from '../offers'
import { Part } from './part'
import './donation.scss'

interface Props {
  donations: readonly DonationView[]
  unitPoints: (offerId: string) => number
  waiting: boolean
  onGive: (offerId: string, units: number) => void
}

/** Dying points can be given away, in whole units. */
export const Donations = ({ donations, ...more }: Props) => {
  const words = useWords(expiringTable)
  if (donations.length === 0) return null
  return (
    <Part id="rescue-donations" title={words.donation}>
      {donations.map((donation) => (
        <Donation key={donation.id} donation={donation} {...more} />
      ))}
    </Part>
  )
}

const Donation = ({ donation, unitPoints, waiting, onGive }: { donation: DonationView } & Omit<Props, 'donations'>) => {
  const words = useWords(expiringTable)
  const [wanted, setWanted] = useState(1)
  const units = unitsWithin(wanted, donation.most)
  return (
    <View className="giving" id={`donation-${donation.id}`}>
      <View className="giving__head">
        <View className="giving__mark">
          <Icon name="leaf" />
        </View>
        <View className="giving__text">
          <View className="giving__name">{donation.name}</View>
          <View className="giving__words">{donation.words}</View>
          <View className="giving__unit">{donation.unit}</View>
        </View>
      </View>
      {donation.hint ? (
        <View className="giving__hint">{donation.hint}</View>
      ) : (
        <View className="giving__foot">
          <View className="giving__stepper">
            <Stepper id={donation.id} value={units} most={donation.most} onChange={setWanted} fewer={words.fewer} more={words.more}>
              {words.sum(units, grouped(units * unitPoints(donation.id)))}
            </Stepper>
          </View>
          <Button id={`${donation.id}-give`} look="soft" size="small" disabled={waiting} onClick={() => onGive(donation.id, units)}>
            {words.donate}
          </Button>
        </View>
      )}
    </View>
  )
}
