import { useRouter } from '@tarojs/taro'
import { StateView } from '@/components/state-view'
import { Answered } from '@/features/staff-desk/components/answered'
import { Desk } from '@/features/staff-desk/components/desk'
import { Unsure } from '@/features/staff-desk/components/unsure'
import { GiftForm } from '@/features/staff-gifts/components/gift-form'
import { fetchGift, type OneGift } from '@/features/staff-gifts/one-gift'
import { useGiftForm } from '@/features/staff-gifts/use-gift-form'
import { useAsk } from '@/lib/use-ask'
import { useWords } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'

/** 编辑礼品: a gift of the mall is written or changed, by operators. */
export default function StaffGiftPage() {
  const words = useWords(giftDeskTable)
  const { id } = useRouter().params
  const asked = useAsk(() => fetchGift(id))
  if (asked.data && (id === undefined || asked.data.found)) return <Form one={asked.data} />
  return (
    <Desk title={id === undefined ? words.form.new : words.form.edit}>
      <Answered asked={asked}>{() => <StateView art="receipt" title={words.stockPage.gone} />}</Answered>
    </Desk>
  )
}

/** The fields are those of the gift as it was read: who changes it meanwhile is told by the functions. */
const Form = ({ one }: { one: OneGift }) => {
  const words = useWords(giftDeskTable)
  const form = useGiftForm(one)
  const { write } = form
  if (write.doubt) return <Unsure title={words.form.edit} state={write.state} onAsk={() => void write.again()} />
  return <GiftForm form={form} />
}
