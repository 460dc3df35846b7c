import { View } from '@tarojs/components'
import { ConfirmSheet } from '@/components/sheet'
import { StaleNote } from '@/components/stale-note'
import { Absent } from '@/features/staff-desk/components/absent'
import { Desk } from '@/features/staff-desk/components/desk'
import { DeskSkeleton } from '@/features/staff-desk/components/desk-skeleton'
import { Problem } from '@/features/staff-desk/components/problem'
import { Unsure } from '@/features/staff-desk/components/unsure'
import { isDenied } from '@/features/staff-desk/use-staff'
import { ProgramSheet } from '@/features/staff-programs/components/program-sheet'
import { VersionCard } from '@/features/staff-programs/components/version-card'
import { type Programs, usePrograms } from '@/features/staff-programs/use-programs'
import { useStrings, useWords } from '@/strings'
import { operatorTable } from '@/strings/operator'
import './index.scss'

/** 规则版本: what held, holds and will hold, each in words; for operators. */
export default function StaffProgramsPage() {
  const words = useWords(operatorTable).programs
  const programs = usePrograms()
  const { list, withdraw } = programs
  if (withdraw.doubt) return <Unsure title={words.title} state={withdraw.state} onAsk={() => void withdraw.again()} />
  return (
    <Desk title={words.title}>
      {list.data !== undefined && !isDenied(list.error) ? (
        <Found programs={programs} />
      ) : list.status === 'loading' ? (
        <DeskSkeleton />
      ) : (
        <Absent error={list.error} onRetry={() => void list.load()} />
      )}
      <ProgramSheet programs={programs} />
      <AskWithdraw programs={programs} />
    </Desk>
  )
}

const Found = ({ programs }: { programs: Programs }) => {
  const words = useWords(operatorTable).programs
  const { list } = programs
  return (
    <View className="programs" id="programs">
      {list.status === 'stale' && <StaleNote offline={list.offline} onRetry={() => void list.load()} />}
      {list.data?.items.map((version) => (
        <VersionCard
          key={version.version}
          version={version}
          onRead={() => programs.read(version)}
          onWithdraw={() => programs.askWithdraw(version)}
        />
      ))}
      <View className="programs__note">{words.publishing}</View>
    </View>
  )
}

const AskWithdraw = ({ programs }: { programs: Programs }) => {
  const words = useWords(operatorTable).programs
  const { common } = useStrings()
  const { leaving, withdraw } = programs
  return (
    <ConfirmSheet
      id="withdraw"
      open={leaving !== undefined}
      title={words.askWithdraw}
      confirmLabel={words.withdraw}
      confirmLook="danger"
      cancelLabel={common.cancel}
      busy={withdraw.busy}
      onConfirm={programs.sendWithdraw}
      onClose={programs.keep}
    >
      <View>{leaving?.version}</View>
      <View>{words.askWithdrawNote}</View>
      {withdraw.problem && <Problem id="withdraw-problem" words={withdraw.problem} />}
    </ConfirmSheet>
  )
}
