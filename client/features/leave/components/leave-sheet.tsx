import { View } from '@tarojs/components'
import { Lines } from '@/components/lines'
import { Outcome } from '@/components/outcome'
import { ConfirmSheet } from '@/components/sheet'
import { grouped } from '@/lib/format'
import { useWords } from '@/strings'
import { leaveTable } from '@/strings/leave'
import type { useLeave } from '../use-leave'
import './leave-sheet.scss'

/** The second and last question. */
export const LeaveSheet = ({ leave }: { leave: ReturnType<typeof useLeave> }) => {
  const words = useWords(leaveTable)
  const { write } = leave
  const balance = leave.card.data?.balance ?? 0
  return (
    <ConfirmSheet
      id="leave-sheet"
      open={leave.asking}
      title={words.ask}
      confirmLabel={words.confirm}
      confirmLook="danger"
      cancelLabel={words.stay}
      busy={write.busy}
      disabled={write.state.step === 'unknown'}
      onConfirm={leave.confirm}
      onClose={leave.stopAsking}
    >
      <Lines lines={[...(balance > 0 ? [words.askPoints(grouped(balance))] : []), words.askForever]} />
      {leave.changed ? (
        <View className="leave-sheet__changed" id="leave-changed" ariaRole="alert">
          {words.changed(leave.changed)}
        </View>
      ) : (
        <Outcome id="leave-outcome" state={write.state} onAgain={() => void write.again()} />
      )}
    </ConfirmSheet>
  )
}
