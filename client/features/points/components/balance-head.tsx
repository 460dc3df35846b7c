import { ScrollView, Text, View } from '@tarojs/components'
import type { PointsBooks } from '@shared/contracts'
import { now } from '@/lib/clock'
import { grouped } from '@/lib/format'
import { lotViews } from '../lots'
import './balance-head.scss'

/** The balance and the line of lots: what dies when. */
export const BalanceHead = ({ books }: { books?: PointsBooks }) => {
  const lots = books ? lotViews(books.expiring, now()) : []
  return (
    <View className="head">
      <View className="head__top">
        <View className="head__label">当前积分</View>
        <Text className="head__balance" id="history-balance">
          {books ? grouped(books.balance) : '—'}
        </Text>
        {books && books.debt > 0 && <View className="head__note">待补 {grouped(books.debt)} 分：退款时积分已用掉，由之后的积分抵扣</View>}
        {books && books.pending > 0 && <View className="head__note">另有 {grouped(books.pending)} 分待生效</View>}
      </View>
      {lots.length > 0 && (
        <>
          <View className="head__lead">什么时候到期</View>
          <ScrollView scrollX enhanced showScrollbar={false} className="head__scroll">
            <View className="head__line" id="lots">
              {lots.map((lot, i) => (
                <View key={lot.key} className={`lot ${lot.soon ? 'lot--soon' : ''} ${i === 0 ? 'lot--first' : ''}`}>
                  <View className="lot__rail">
                    <View className="lot__dot" />
                  </View>
                  <View className="lot__points">
                    {lot.points}
                    <Text className="lot__unit"> 分</Text>
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
    </View>
  )
}
