import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import type { ExpiryPage } from '@shared/contracts'
import { Cell, CellGroup } from '@/components/cell'
import { Pages } from '@/features/staff-desk/components/pages'
import { staff as caller } from '@/lib/call'
import { dayWords, grouped } from '@/lib/format'
import { usePages } from '@/lib/use-pages'
import { useWords } from '@/strings'
import { figuresTable } from '@/strings/figures'
import type { Losing } from '../forecast-view'

/** The members whose next points die in some days, the first first. */
export const Losers = ({ losing: { title, from, until } }: { losing: Losing }) => {
  const words = useWords(figuresTable).forecast
  const pages = usePages({
    fetch: (cursor?: string) => caller.ask('expiry.list', { from, until, ...(cursor ? { cursor } : {}) }),
    idOf: ({ memberRef }: ExpiryPage['items'][number]) => memberRef,
  })
  useReachBottom(() => void pages.loadMore())
  return (
    <View id="losers">
      <Pages pages={pages} empty={{ title: words.nobody, note: words.nobodyNote }}>
        {(members) => (
          <CellGroup title={title}>
            {members.map((member) => (
              <Cell
                key={member.memberRef}
                icon="user"
                tone="gold"
                title={[member.maskedName, member.maskedPhone].filter(Boolean).join(' ')}
                note={words.loses(dayWords(member.expiresOn), grouped(member.points))}
                value={words.balance(grouped(member.balance))}
              />
            ))}
          </CellGroup>
        )}
      </Pages>
    </View>
  )
}
