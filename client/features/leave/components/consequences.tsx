import { View } from '@tarojs/components'
import type { CardAnswer } from '@shared/contracts'
import { dayOf } from '@shared/domain/time'
import { CellGroup } from '@/components/cell'
import type { IconName } from '@/components/icon'
import { Lines } from '@/components/lines'
import { now } from '@/lib/clock'
import { useWords } from '@/strings'
import { leaveTable } from '@/strings/leave'
import { consequencesOf } from '../consequences'
import './consequences.scss'

/** What leaving means, in the member's own figures. */
export const Consequences = ({ card }: { card: CardAnswer }) => {
  const words = useWords(leaveTable)
  const { lost, kept, later } = consequencesOf(card, dayOf(now()), words)
  return (
    <>
      <Part id="leave-lost" title={words.gone} icon="close" tone="clay" lines={lost} />
      <Part title={words.kept} icon="book" lines={kept} />
      <Part title={words.later} icon="clock" lines={later} />
    </>
  )
}

interface PartProps {
  id?: string
  title: string
  icon: IconName
  tone?: 'clay'
  lines: readonly string[]
}

const Part = ({ id, title, icon, tone, lines }: PartProps) => (
  <CellGroup title={title} id={id}>
    <View className="consequences">
      <Lines lines={lines} icon={icon} tone={tone} />
    </View>
  </CellGroup>
)
