import { Text, View } from '@tarojs/components'
import type { FoundSale } from '@shared/contracts'
import { yuan } from '@shared/domain/text'
import { Button } from '@/components/button'
import { Desk } from '@/features/staff-desk/components/desk'
import { Facts } from '@/features/staff-desk/components/facts'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import { saleFacts } from '../sale-view'
import type { Refunding } from '../use-refund'
import { AskRefund } from './ask-refund'
import './choose-refund.scss'

/** The second step: what was bought, and how much of it is given back. */
export const ChooseRefund = ({ refunding, sale }: { refunding: Refunding; sale: FoundSale }) => {
  const { refund } = useWords(staffTable)
  const { write } = refunding
  const left = sale.refundableFen
  const problem = left > 0 ? write.problem : refund.nothingLeft
  return (
    <Desk
      title={refund.title}
      problem={problem}
      dock={
        <>
          {left > 0 && (
            <>
              <Button id="refund-part" look="soft" onClick={() => refunding.setPart(true)}>
                {refund.part}
              </Button>
              <View className="dock__gap" />
              <Button id="refund-whole" onClick={() => refunding.ask(left)}>
                {refund.whole(yuan(left))}
              </Button>
            </>
          )}
          <Button id="refund-other" look={left > 0 ? 'plain' : 'main'} onClick={refunding.restart}>
            {refund.other}
          </Button>
        </>
      }
    >
      <View id="sale">
        <View className="choose-refund__left">
          <Text className="choose-refund__label">{refund.refundable}</Text>
          <Text className="choose-refund__figure">¥ {yuan(left)}</Text>
        </View>
        <Facts facts={saleFacts(sale)} />
      </View>
      <AskRefund refunding={refunding} sale={sale} />
    </Desk>
  )
}
