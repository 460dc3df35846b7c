import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import type { Cancelled, RedemptionDetail } from '@shared/contracts'
import { dayOf } from '@shared/domain/time'
import { AskFacts } from '@/components/ask-facts'
import { Asked } from '@/components/asked'
import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { Outcome } from '@/components/outcome'
import { Screen } from '@/components/screen'
import { Tag } from '@/components/tag'
import { placeWords } from '@/features/addresses/draft'
import { CertificateView } from '@/features/expiring/components/certificate'
import { Cashier } from '@/features/paying/cashier'
import { DuePanel } from '@/features/paying/components/due-panel'
import { yuanWords } from '@/features/paying/due'
import { type PayingState, usePaying } from '@/features/paying/use-paying'
import { Asks } from '@/features/redemptions/components/asks'
import { Coupon } from '@/features/redemptions/components/coupon'
import { Rating } from '@/features/redemptions/components/rating'
import { Steps } from '@/features/redemptions/components/steps'
import { Voucher } from '@/features/redemptions/components/voucher'
import { type Redemption, useRedemption } from '@/features/redemptions/use-redemption'
import { factsOf, rowView, type Saying, stepViews, untilWords } from '@/features/redemptions/view-model'
import { Offer } from '@/features/reminders/components/offer'
import { now } from '@/lib/clock'
import { copy } from '@/lib/copy'
import { grouped } from '@/lib/format'
import { go } from '@/lib/routes'
import { language, useWords } from '@/strings'
import { payingTable } from '@/strings/paying'
import { redemptionsTable } from '@/strings/redemptions'
import './index.scss'

/** One thing that was redeemed: the code it is fetched by, how it stands, and what can be done with it. */
export default function RedemptionPage() {
  const { detail: words } = useWords(redemptionsTable)
  const { id = '', pay } = useRouter().params
  const redemption = useRedemption(decodeURIComponent(id))
  const { asked } = redemption
  const paying = usePaying({ detail: asked.data, load: asked.load, atOnce: pay === '1' })
  usePullDownRefresh(() => void asked.load().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen title={words.title} back>
      <Asked asked={asked} failed={words.failed}>
        {(detail) => <Detail detail={detail} redemption={redemption} paying={paying} />}
      </Asked>
      <Cashier />
    </Screen>
  )
}

interface Props {
  detail: RedemptionDetail
  redemption: Redemption
  paying: PayingState
}

const Detail = ({ detail, redemption, paying }: Props) => {
  const words = useWords(redemptionsTable)
  const saying: Saying = { words, language: language(), today: dayOf(now()) }
  const row = rowView(detail, saying)
  const { cancelling, asking, askToCancel } = redemption
  const isDue = detail.state === 'unpaid'
  return (
    <View className="redemption" id="redemption">
      <View className="redemption__head">
        <View className="redemption__title">
          <View className="redemption__name">{detail.name}</View>
          {/* Where the code is shown, or something is to be paid, that says it itself. */}
          {row.note && !detail.voucher && !isDue && <View className="redemption__words">{row.note}</View>}
        </View>
        <Tag tone={row.tone}>{row.state}</Tag>
      </View>
      {cancelling.state.step === 'done' && <Came came={cancelling.state.data} />}
      {isDue && <DuePanel detail={detail} paying={paying} />}
      {paying.paid && <Paid redemptionId={detail.redemptionId} />}
      {detail.voucher && <Voucher voucher={detail.voucher} until={untilWords(detail, saying)} />}
      <Coupon detail={detail} redemption={redemption} />
      {detail.certificate && (
        <View className="redemption__certificate">
          <CertificateView certificate={detail.certificate} points={detail.points} />
        </View>
      )}
      <Rating detail={detail} redemption={redemption} />
      <Sending detail={detail} />
      <View className="redemption__part">
        <View className="redemption__lead">{words.detail.steps}</View>
        <Steps steps={stepViews(detail, saying)} />
      </View>
      <View className="redemption__part" id="facts">
        <View className="redemption__lead">{words.detail.facts}</View>
        <AskFacts id="facts" facts={factsOf(detail, saying)} />
      </View>
      <Ways detail={detail} />
      {!asking && (
        <View className="redemption__outcome">
          <Outcome id="cancelling" state={cancelling.state} onAgain={() => void cancelling.again()} />
        </View>
      )}
      {detail.cancellable && (
        <View className="redemption__cancel">
          <Button id="cancel" look="plain" onClick={askToCancel}>
            {isDue ? words.detail.cancelUnpaid : words.detail.cancel}
          </Button>
        </View>
      )}
      <Asks detail={detail} redemption={redemption} saying={saying} />
    </View>
  )
}

/** The money has come, just now. */
const Paid = ({ redemptionId }: { redemptionId: string }) => {
  const words = useWords(payingTable)
  return (
    <>
      <View className="redemption__paid" id="paid" ariaRole="alert">
        {words.paid}
      </View>
      <Offer moment="redeemed" happened={redemptionId} />
    </>
  )
}

/** What came back with what was just cancelled. */
const Came = ({ came: { points, lapsed, fen } }: { came: Cancelled }) => {
  const { detail: words } = useWords(redemptionsTable)
  const back = lapsed > 0 ? words.cancelledLapsed(grouped(points), grouped(lapsed)) : words.cancelled(grouped(points))
  return (
    <View className="redemption__came" id="cancelled" ariaRole="alert">
      {fen > 0 ? words.cancelledMoney(back, yuanWords(fen)) : back}
    </View>
  )
}

/** Where it is sent to, and by what it can be followed. */
const Sending = ({ detail: { address, tracking } }: Pick<Props, 'detail'>) => {
  const { detail: words } = useWords(redemptionsTable)
  if (!address && !tracking) return null
  return (
    <View className="redemption__cells">
      <CellGroup>
        {tracking && (
          <Cell id="tracking" icon="bag" tone="sky" title={`${tracking.carrier} ${tracking.number}`} note={words.tracking}>
            <Button
              id="tracking-copy"
              look="soft"
              size="small"
              onClick={() => copy(tracking.number, { done: words.copied, failed: words.copyFailed })}
            >
              {words.copy}
            </Button>
          </Cell>
        )}
        {address && <Cell icon="pin" title={`${address.name} ${address.phone}`} note={placeWords(address)} />}
      </CellGroup>
    </View>
  )
}

/** The entry of the ledger that it was paid by, the gift itself, and the draws that it gave. */
const Ways = ({ detail }: Pick<Props, 'detail'>) => {
  const { detail: words } = useWords(redemptionsTable)
  return (
    <View className="redemption__cells">
      <CellGroup>
        {detail.kind === 'ticket' && (
          <Cell id="to-lottery" icon="wheel" tone="gold" title={words.toLottery} onClick={() => go('lottery')} />
        )}
        <Cell id="to-entry" icon="receipt" tone="sky" title={words.entry} onClick={() => go('entry', { id: detail.entryId })} />
        <Cell id="to-gift" icon="gift" tone="clay" title={words.gift} onClick={() => go('gift', { id: detail.giftId })} />
      </CellGroup>
    </View>
  )
}
