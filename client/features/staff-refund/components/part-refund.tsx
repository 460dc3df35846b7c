import { View } from '@tarojs/components'
import type { FoundSale } from '@shared/contracts'
import { yuan } from '@shared/domain/text'
import { Button } from '@/components/button'
import { Amount } from '@/features/staff-amount/components/amount'
import { Keypad } from '@/features/staff-amount/components/keypad'
import { Desk } from '@/features/staff-desk/components/desk'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import type { Refunding } from '../use-refund'
import { AskRefund } from './ask-refund'
import './part-refund.scss'

/** A part of an order: how much. */
export const PartRefund = ({ refunding, sale }: { refunding: Refunding; sale: FoundSale }) => {
  const staff = useWords(staffTable)
  const { amount, write } = refunding
  return (
    <Desk
      title={staff.refund.title}
      problem={write.problem}
      dock={
        <>
          <Keypad onKey={refunding.press} onClear={amount.clear} />
          <Button id="refund-go" disabled={amount.fault !== undefined} onClick={() => refunding.ask(amount.fen)}>
            {amount.fen > 0 ? staff.refund.go(yuan(amount.fen)) : staff.amount.empty}
          </Button>
          <Button id="refund-back" look="plain" onClick={() => refunding.setPart(false)}>
            {staff.refund.back}
          </Button>
        </>
      }
    >
      <View className="part-refund__order">
        {staff.order.label} {sale.orderId}
      </View>
      <Amount
        label={staff.refund.partAmount}
        text={amount.text}
        over={amount.fault === 'over'}
        note={staff.refund.over(yuan(sale.refundableFen))}
      />
      <AskRefund refunding={refunding} sale={sale} />
    </Desk>
  )
}
