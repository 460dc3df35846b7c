import { View } from '@tarojs/components'
import type { LookedUp } from '@shared/contracts'
import { Button } from '@/components/button'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import { memberView } from '../member-view'
import './member-strip.scss'

/** Who it is about, in one line above the work, and the way to somebody else. */
export const MemberStrip = ({ member, onOther }: { member: LookedUp; onOther: () => void }) => {
  const words = useWords(staffTable).member
  const view = memberView(member)
  return (
    <View className="member-strip">
      <View className="member-strip__who">
        <View className="member-strip__name">
          {view.name} · {view.tierName}
        </View>
        <View className="member-strip__phone">{view.phone}</View>
      </View>
      <Button id="member-other" size="small" look="soft" onClick={onOther}>
        {words.change}
      </Button>
    </View>
  )
}
