import { useRouter } from '@tarojs/taro'
import type { ManagedGift } from '@shared/contracts'
import { StateView } from '@/components/state-view'
import { Answered } from '@/features/staff-desk/components/answered'
import { Desk } from '@/features/staff-desk/components/desk'
import { Unsure } from '@/features/staff-desk/components/unsure'
import { StockForm } from '@/features/staff-gifts/components/stock-form'
import { fetchGift } from '@/features/staff-gifts/one-gift'
import { useStock } from '@/features/staff-gifts/use-stock'
import { useAsk } from '@/lib/use-ask'
import { useWords } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'

/** 库存: what there is of a gift, more of it or what a count has found; for managers. */
export default function StaffStockPage() {
  const words = useWords(giftDeskTable).stockPage
  const { id = '' } = useRouter().params
  const asked = useAsk(() => fetchGift(id))
  const found = asked.data?.found
  if (asked.data && found?.gift.counted) {
    const { named } = asked.data
    return <Form gift={found} onDone={(gift) => asked.set({ found: gift, named })} />
  }
  return (
    <Desk title={words.title}>
      <Answered asked={asked}>{(data) => <StateView art="receipt" title={data.found ? words.endless : words.gone} />}</Answered>
    </Desk>
  )
}

const Form = ({ gift, onDone }: { gift: ManagedGift; onDone: (gift: ManagedGift) => void }) => {
  const words = useWords(giftDeskTable).stockPage
  const stock = useStock(gift, onDone)
  const { write } = stock
  if (write.doubt) return <Unsure title={words.title} state={write.state} onAsk={() => void write.again()} />
  return <StockForm gift={gift} stock={stock} />
}
