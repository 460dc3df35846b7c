import Taro from '@tarojs/taro'
import type { Me } from '@shared/contracts'
import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { dateWords, dayOfIso } from '@/lib/format'
import { useWords } from '@/strings'
import { profileTable } from '@/strings/profile'

/** What the shop knows and the member does not change here. */
export const Facts = ({ member }: { member: Me }) => {
  const words = useWords(profileTable)
  const copy = async () => {
    await Taro.setClipboardData({ data: member.memberRef })
    void Taro.showToast({ title: words.copied, icon: 'none' })
  }
  return (
    <CellGroup>
      <Cell title={words.phone} value={member.maskedPhone ?? words.noPhone} />
      <Cell title={words.memberRef} value={member.memberRef}>
        <Button id="copy-ref" look="plain" size="small" onClick={() => void copy()}>
          {words.copy}
        </Button>
      </Cell>
      <Cell title={words.joined} value={dateWords(dayOfIso(member.joinedAt))} />
    </CellGroup>
  )
}
