import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom, useShareAppMessage } from '@tarojs/taro'
import type { PresentsPage } from '@shared/contracts'
import { PRESENT_SIDES } from '@shared/domain/presents/kinds'
import { Asked } from '@/components/asked'
import { ListTail } from '@/components/list-tail'
import { Outcome } from '@/components/outcome'
import { Screen } from '@/components/screen'
import { Segmented } from '@/components/segmented'
import { StateView } from '@/components/state-view'
import { presentCard } from '@/features/presents/card'
import { CanGive, GiveRules } from '@/features/presents/components/can-give'
import { OfferSheet } from '@/features/presents/components/offer-sheet'
import { OfferedSheet } from '@/features/presents/components/offered-sheet'
import { PresentRow } from '@/features/presents/components/present-row'
import { type Presents, usePresents } from '@/features/presents/use-presents'
import { rowView } from '@/features/presents/view-model'
import { shareCard } from '@/features/sharing/card'
import { CallError } from '@/lib/call'
import { go } from '@/lib/routes'
import { wordsOf } from '@/lib/words'
import { language, useStrings, useWords } from '@/strings'
import { presentsTable } from '@/strings/presents'
import './index.scss'

/** 转赠积分 (K7): what can be given to a friend, and what became of what was given and received. */
export default function PresentsPage() {
  const words = useWords(presentsTable)
  const presents = usePresents()
  const { pages, offering } = presents
  usePullDownRefresh(() => void pages.load().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => void pages.loadMore())
  useShareAppMessage(() => (offering.offered ? presentCard(offering.offered) : shareCard({ subject: 'member' })))
  const isOff = pages.error instanceof CallError && pages.error.code === 'not_found'
  return (
    <Screen title={words.title} back>
      {isOff ? (
        <StateView art="sprout" title={words.off} action={{ label: words.one.toCard, onClick: () => go('card') }} />
      ) : (
        <Asked asked={pages} failed={words.failed}>
          {(page) => <Shown page={page} presents={presents} />}
        </Asked>
      )}
      <OfferedSheet offered={offering.offered} onClose={offering.done} />
    </Screen>
  )
}

interface Props {
  page: PresentsPage
  presents: Presents
}

const Shown = ({ page, presents }: Props) => {
  const words = useWords(presentsTable)
  const { side, setSide, offering } = presents
  const { offer } = page
  return (
    <View className="presents" id="presents">
      {offer ? (
        <CanGive offer={offer} offering={offering} />
      ) : (
        <View className="presents__off">
          <View>{words.off}</View>
          <View>{words.offNote}</View>
        </View>
      )}
      {/* What an earlier visit began, or a sheet that was closed has left open. */}
      {!offering.draft && (
        <View className="presents__outcome">
          <Outcome id="offer" state={offering.state} onAgain={offering.again} />
        </View>
      )}
      <View className="presents__views">
        <Segmented
          id="side"
          label={words.sidesLabel}
          options={PRESENT_SIDES.map((value) => ({ value, label: words.sides[value] }))}
          value={side}
          onChange={setSide}
        />
      </View>
      <Rows presents={presents} />
      {offer && <GiveRules offer={offer} />}
      {offer && <OfferSheet page={page} offer={offer} offering={offering} />}
    </View>
  )
}

const Rows = ({ presents: { pages, side } }: Pick<Props, 'presents'>) => {
  const words = useWords(presentsTable)
  const { common } = useStrings()
  const { items } = pages
  if (pages.status === 'failed')
    return (
      <StateView
        art="cloud"
        title={words.failed}
        note={wordsOf(pages.error)}
        action={{ label: common.retry, onClick: () => void pages.load() }}
      />
    )
  if (items.length === 0 && !pages.changing) return <StateView art="sprout" title={words.none[side]} note={words.noneNote[side]} />
  const saying = { words, language: language() }
  return (
    <View className={pages.changing ? 'presents--fading' : ''} id="presents-list">
      {items.map((face) => (
        <PresentRow key={face.presentId} row={rowView(face, saying)} />
      ))}
      <ListTail more={pages.more} hasMore={Boolean(pages.nextCursor)} words={words.more} onMore={() => void pages.loadMore()}>
        {words.end}
      </ListTail>
    </View>
  )
}
