import { View } from '@tarojs/components'
import { Asked } from '@/components/asked'
import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { Outcome } from '@/components/outcome'
import { Screen } from '@/components/screen'
import { Tick } from '@/components/tick'
import { Consequences } from '@/features/leave/components/consequences'
import { LeaveSheet } from '@/features/leave/components/leave-sheet'
import { useLeave } from '@/features/leave/use-leave'
import { go } from '@/lib/routes'
import { useWords } from '@/strings'
import { leaveTable } from '@/strings/leave'
import './index.scss'

/** 注销: nothing happens before the member has seen what it means, ticked it, and said so once more. */
export default function LeavePage() {
  const words = useWords(leaveTable)
  const leave = useLeave()
  return (
    <Screen title={words.title} back>
      <Asked asked={leave.card} failed={words.failed}>
        {(card) => (
          <View className="leave" id="leave">
            <View className="leave__lead">{words.lead}</View>
            <Consequences card={card} />
            <CellGroup>
              <Cell id="to-data" icon="download" title={words.toData} onClick={() => go('data')} />
            </CellGroup>
            <View className="leave__end">
              <Tick id="leave-agree" on={leave.agreed} label={words.agree} missed={leave.missed} onChange={leave.setAgreed}>
                {words.agree}
              </Tick>
              {leave.missed > 0 && !leave.agreed && <View className="leave__missed">{words.agreeFirst}</View>}
              {!leave.asking && <Outcome state={leave.write.state} onAgain={() => void leave.write.again()} />}
              <Button id="leave-go" look="danger" busy={leave.write.busy && !leave.asking} onClick={leave.ask}>
                {words.go}
              </Button>
            </View>
          </View>
        )}
      </Asked>
      <LeaveSheet leave={leave} />
    </Screen>
  )
}
