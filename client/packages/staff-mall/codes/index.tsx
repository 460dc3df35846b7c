import { useRouter } from '@tarojs/taro'
import type { ManagedGift } from '@shared/contracts'
import { StateView } from '@/components/state-view'
import { ImportView } from '@/features/staff-codes/components/import-view'
import { useImport } from '@/features/staff-codes/use-import'
import { Answered } from '@/features/staff-desk/components/answered'
import { Desk } from '@/features/staff-desk/components/desk'
import { fetchGift } from '@/features/staff-gifts/one-gift'
import { useAsk } from '@/lib/use-ask'
import { useWords } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'

/** 导入券码: codes of a coupon out of a file, by operators. */
export default function StaffCodesPage() {
  const words = useWords(giftDeskTable)
  const { id = '' } = useRouter().params
  const asked = useAsk(() => fetchGift(id))
  const found = asked.data?.found
  if (found?.gift.config.kind === 'coupon') return <Work gift={found} />
  return (
    <Desk title={words.codesPage.title}>
      <Answered asked={asked}>
        {(data) => <StateView art="receipt" title={data.found ? words.codesPage.notCoupon : words.stockPage.gone} />}
      </Answered>
    </Desk>
  )
}

const Work = ({ gift }: { gift: ManagedGift }) => <ImportView gift={gift} work={useImport(gift.giftId)} />
