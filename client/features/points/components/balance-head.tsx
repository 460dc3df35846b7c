import { ScrollView, Text, View } from '@tarojs/components'
import type { PointsBooks } from '@shared/contracts'
import { dayOf } from '@shared/domain/time'
import { Icon } from '@/components/icon'
import { now } from '@/lib/clock'
import { grouped } from '@/lib/format'
import { go } from '@/lib/routes'
import { useStrings, useWords } from '@/strings'
import { pointsTable } from '@/strings/points'
import { lotViews } from '../lots'
import { pendingWords } from '../pending'
import './balance-head.scss'

interface Props {
  books?: PointsBooks
  /** Whether points can be given to friends. */
  presents?: boolean
}

/** The balance, the line of lots (what dies when), and the way to give points to a friend. */
export const BalanceHead = ({ books, presents = false }: Props) => {
  const words = useWords(pointsTable)
  const { common } = useStrings()
  const lots = books ? lotViews(books.expiring, now()) : []
  return (
    <View className="head">
      <View className="head__top">
        <View className="head__label">{words.balance}</View>
        <Text className="head__balance" id="history-balance">
          {books ? grouped(books.balance) : '—'}
        </Text>
        {books && books.debt > 0 && <View className="head__note">{words.debt(grouped(books.debt))}</View>}
        {books && books.pending > 0 && (
          <View className="head__note" id="history-pending">
            {pendingWords(books, dayOf(now()))}
          </View>
        )}
      </View>
      {lots.length > 0 && (
        <>
          <View
            className="head__lead"
            id="to-expiring"
            hoverClass="is-pressed"
            hoverStayTime={80}
            ariaRole="button"
            onClick={() => go('expiring')}
          >
            <Text>{words.lots}</Text>
            <Icon name="next" className="head__go" />
          </View>
          <ScrollView scrollX enhanced showScrollbar={false} className="head__scroll">
            <View className="head__line" id="lots">
              {lots.map((lot, i) => (
                <View key={lot.key} className={`lot ${lot.soon ? 'lot--soon' : ''} ${i === 0 ? 'lot--first' : ''}`}>
                  <View className="lot__rail">
                    <View className="lot__dot" />
                  </View>
                  <View className="lot__points">
                    {lot.points}
                    <Text className="lot__unit"> {common.points}</Text>
                  </View>
                  <View className="lot__day">{lot.day}</View>
                  <View className="lot__life">{lot.life}</View>
                </View>
              ))}
              <View className="head__end" />
            </View>
          </ScrollView>
        </>
      )}
      {presents && (
        <View
          className="head__give"
          id="to-presents"
          hoverClass="is-pressed"
          hoverStayTime={80}
          ariaRole="button"
          onClick={() => go('presents')}
        >
          <Icon name="gift" className="head__gift" />
          <View className="head__words">{words.presents}</View>
          <Icon name="next" className="head__go" />
        </View>
      )}
    </View>
  )
}
