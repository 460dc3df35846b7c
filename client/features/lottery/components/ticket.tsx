import { View } from '@tarojs/components'
import type { Face } from '../view-model'
import './ticket.scss'

interface Props {
  face: Face
  /** While it shuffles nobody, not even this page, shows what was drawn. */
  shuffling: boolean
  /** What is said to those who hear it while it shuffles. */
  waiting: string
  /** Names the draw, so that each one turns the ticket anew. */
  turn: string
}

/** The ticket of a draw: it shuffles, then turns and says what was drawn. Stands still for those who asked their device for that. */
export const Ticket = ({ face, shuffling, waiting, turn }: Props) => (
  <View className="ticket" id="ticket" ariaRole="alert" ariaLabel={shuffling ? waiting : `${face.title} ${face.note}`}>
    <View className={`ticket__under ${shuffling ? 'ticket__under--left' : ''}`} />
    <View className={`ticket__under ${shuffling ? 'ticket__under--right' : ''}`} />
    {shuffling ? (
      <View className="ticket__paper ticket__paper--shuffling">
        <View className="ticket__seal" />
        <View className="ticket__note">{waiting}</View>
      </View>
    ) : (
      <View key={turn} className={`ticket__paper ticket__paper--${face.look}`}>
        <View className={`ticket__mark ticket__mark--${face.look}`} />
        <View className="ticket__title" id="ticket-title">
          {face.title}
        </View>
        <View className="ticket__note">{face.note}</View>
      </View>
    )}
  </View>
)
