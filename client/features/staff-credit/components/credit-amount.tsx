import { View } from '@tarojs/components'
import type { LookedUp } from '@shared/contracts'
import { grouped, yuan } from '@shared/domain/text'
import { Button } from '@/components/button'
import { Amount } from '@/features/staff-amount/components/amount'
import { Keypad } from '@/features/staff-amount/components/keypad'
import { Desk } from '@/features/staff-desk/components/desk'
import { ScanField } from '@/features/staff-desk/components/scan-field'
import { MemberStrip } from '@/features/staff-member/components/member-strip'
import { spokenOf } from '@/features/staff-member/member-view'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import type { Credit } from '../use-credit'
import './credit-amount.scss'

/** The third step: how much was paid. What will happen stands on the button. */
export const CreditAmount = ({ credit, member, limitFen }: { credit: Credit; member: LookedUp; limitFen: number }) => {
  const staff = useWords(staffTable)
  const { amount, quote, write, problem } = credit
  const over = amount.fault === 'over'
  const sum = staff.credit.sum(spokenOf(member), yuan(amount.fen))
  const worth = quote ? staff.credit.worth(grouped(quote.points + (quote.pending ?? 0))) : ''
  const note = over ? staff.credit.over(yuan(limitFen)) : amount.fen > 0 ? sum + worth : staff.amount.limit(yuan(limitFen))
  return (
    <Desk
      title={staff.credit.title}
      problem={problem}
      dock={
        <>
          <Keypad onKey={credit.press} onClear={amount.clear} />
          <Button id="credit-go" busy={write.busy} disabled={amount.fault !== undefined} onClick={credit.send}>
            {amount.fen > 0 ? staff.credit.go(yuan(amount.fen)) : staff.amount.empty}
          </Button>
        </>
      }
    >
      <MemberStrip member={member} onOther={credit.restart} />
      <Amount label={staff.credit.amount} text={amount.text} over={over} note={note} />
      <View className="credit-amount__order">
        <ScanField
          id="order"
          label={staff.order.optional}
          value={credit.orderId}
          placeholder={staff.order.hint}
          maxlength={64}
          problem={credit.orderFault ? staff.order.invalid : undefined}
          onInput={credit.typeOrder}
          onScan={credit.typeOrder}
        />
      </View>
    </Desk>
  )
}
