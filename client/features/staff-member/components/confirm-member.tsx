import { View } from '@tarojs/components'
import type { LookedUp } from '@shared/contracts'
import { Button } from '@/components/button'
import { Desk } from '@/features/staff-desk/components/desk'
import { Problem } from '@/features/staff-desk/components/problem'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import { MemberFace } from './member-face'
import './confirm-member.scss'

interface Props {
  title: string
  member: LookedUp
  onYes: () => void
  onOther: () => void
}

/** The second step at the counter: is it this person? A frozen card ends here. */
export const ConfirmMember = ({ title, member, onYes, onOther }: Props) => {
  const words = useWords(staffTable).member
  const frozen = member.status === 'frozen'
  return (
    <Desk
      title={title}
      dock={
        <>
          {!frozen && (
            <Button id="member-yes" onClick={onYes}>
              {words.yes}
            </Button>
          )}
          <Button id="member-other" look={frozen ? 'main' : 'plain'} onClick={onOther}>
            {words.other}
          </Button>
        </>
      }
    >
      <View className="confirm-member">
        <View className={`confirm-member__lead ${frozen ? 'confirm-member__lead--frozen' : ''}`}>
          {frozen ? words.frozenTitle : words.check}
        </View>
        <MemberFace member={member} />
        {frozen && (
          <View className="confirm-member__frozen">
            <Problem id="member-frozen" words={words.frozenNote} />
          </View>
        )}
      </View>
    </Desk>
  )
}
