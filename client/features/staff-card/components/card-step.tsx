import { View } from '@tarojs/components'
import type { LookedUp } from '@shared/contracts'
import { Button } from '@/components/button'
import { ConfirmSheet } from '@/components/sheet'
import { Desk } from '@/features/staff-desk/components/desk'
import { MemberFace } from '@/features/staff-member/components/member-face'
import { spokenOf } from '@/features/staff-member/member-view'
import { useStrings, useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import type { CardChange } from '../change'
import type { CardSafety } from '../use-card-safety'
import { Why } from './why'
import './card-step.scss'

interface Props {
  safety: CardSafety
  member: LookedUp
  /** What may be done to the card; nothing for a clerk before a frozen one. */
  change: CardChange | undefined
}

/** The second step: the card, and what may be done to it for which reason. */
export const CardStep = ({ safety, member, change }: Props) => {
  const { card, member: words } = useWords(staffTable)
  const problem = change ? safety.writeOf(change).problem : card.unfreezeManager
  return (
    <Desk
      title={card.title}
      problem={problem}
      dock={
        <>
          {change && (
            <Button id={`card-${change}`} look={change === 'freeze' ? 'danger' : 'main'} onClick={() => safety.ask(change)}>
              {card[change]}
            </Button>
          )}
          <Button id="member-other" look={change ? 'plain' : 'main'} onClick={safety.restart}>
            {words.other}
          </Button>
        </>
      }
    >
      <View className="card-step">
        <MemberFace member={member} />
        {change && <Why safety={safety} change={change} />}
      </View>
      {change && <AskChange safety={safety} member={member} change={change} />}
    </Desk>
  )
}

const AskChange = ({ safety, member, change }: { safety: CardSafety; member: LookedUp; change: CardChange }) => {
  const staff = useWords(staffTable)
  const { common } = useStrings()
  const words = staff.card
  const freezes = change === 'freeze'
  return (
    <ConfirmSheet
      id="card-ask"
      open={safety.asking}
      title={(freezes ? words.askFreeze : words.askUnfreeze)(spokenOf(member))}
      confirmLabel={freezes ? words.confirmFreeze : words.confirmUnfreeze}
      confirmLook={freezes ? 'danger' : 'main'}
      cancelLabel={common.cancel}
      busy={safety.writeOf(change).busy}
      onConfirm={() => void safety.send(change)}
      onClose={safety.dismiss}
    >
      <View>{freezes ? words.freezeNote : words.unfreezeNote}</View>
    </ConfirmSheet>
  )
}
