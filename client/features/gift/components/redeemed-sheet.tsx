import { View } from '@tarojs/components'
import type { Redeemed } from '@shared/contracts'
import { Button } from '@/components/button'
import { PickUpCode } from '@/components/pick-up-code'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { CertificateView } from '@/features/expiring/components/certificate'
import { fetchRedemption } from '@/features/redemptions/api'
import { Offer } from '@/features/reminders/components/offer'
import { grouped } from '@/lib/format'
import { go } from '@/lib/routes'
import { useAsk } from '@/lib/use-ask'
import { useStrings, useWords } from '@/strings'
import { giftTable } from '@/strings/gift'
import { type Next, nextOf } from '../next'
import './redeemed-sheet.scss'

/** What is fetched or shown, and so is asked for as soon as it is there. */
const WITH_MORE: readonly Next[] = ['voucher', 'certificate']

interface Props {
  redeemed: Redeemed | undefined
  onClose: () => void
}

/** It is the member's: the code or the certificate, what to do next, and the offer of reminders. */
export const RedeemedSheet = ({ redeemed, onClose }: Props) => {
  const { done: words } = useWords(giftTable)
  const { common } = useStrings()
  if (!redeemed) return null
  const { redemption, balance, entryId } = redeemed
  const next = nextOf(redemption)
  const look = () => {
    onClose()
    go('redemption', { id: redemption.redemptionId })
  }
  return (
    <Sheet
      id="redeemed"
      open
      title={words.title}
      closeLabel={common.close}
      onClose={onClose}
      foot={
        <>
          <Button id="redeemed-look" onClick={look}>
            {words.look}
          </Button>
          <Button id="redeemed-ok" look="plain" onClick={onClose}>
            {words.more}
          </Button>
        </>
      }
    >
      <View className="redeemed__name">{redemption.name}</View>
      <View className="redeemed__next" id="redeemed-next">
        {words.next[next]}
      </View>
      {WITH_MORE.includes(next) && <More redemptionId={redemption.redemptionId} words={redemption.words} />}
      {next === 'ticket' && (
        <Button id="redeemed-lottery" look="soft" onClick={() => go('lottery')}>
          {words.toLottery}
        </Button>
      )}
      <View className="redeemed__balance" id="redeemed-balance">
        {words.balance(grouped(balance))}
      </View>
      <Offer moment="redeemed" happened={entryId} inside />
    </Sheet>
  )
}

/** The code to show or the certificate; without an answer it can still be looked at among what was redeemed. */
const More = ({ redemptionId, words }: { redemptionId: string; words: string }) => {
  const { done } = useWords(giftTable)
  const { data, status } = useAsk(() => fetchRedemption(redemptionId))
  if (!data)
    return status === 'failed' ? (
      <View className="redeemed__next">{done.next.other}</View>
    ) : (
      <View className="redeemed__wait">
        <Skeleton width="200px" height="200px" round={14} />
      </View>
    )
  return (
    <>
      {data.voucher && <PickUpCode code={data.voucher} label={redemptionId} note={words} />}
      {data.certificate && <CertificateView certificate={data.certificate} points={data.points} />}
    </>
  )
}
