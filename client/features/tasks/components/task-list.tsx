import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Outcome } from '@/components/outcome'
import { Progress } from '@/components/progress'
import { Tag } from '@/components/tag'
import { useStrings } from '@/strings'
import type { useTaskActs } from '../use-task-acts'
import type { TaskGroup, TaskRow } from '../view-model'
import './task-list.scss'

interface Props {
  groups: readonly TaskGroup[]
  acts: ReturnType<typeof useTaskActs>
}

/** The tasks under their periods. Nothing here knows a kind of task: the server describes each. */
export const TaskList = ({ groups, acts }: Props) => (
  <View className="tasks" id="tasks">
    <View className="tasks__outcome">
      <Outcome id="claim" state={acts.state} onAgain={acts.again} />
    </View>
    {groups.map(({ period, title, rows }) => (
      <View key={period} className="tasks__group">
        <View className="tasks__title">{title}</View>
        <View className="tasks__panel">
          {rows.map((row) => (
            <Task key={row.id} row={row} acts={acts} />
          ))}
        </View>
      </View>
    ))}
  </View>
)

const Task = ({ row, acts }: { row: TaskRow } & Pick<Props, 'acts'>) => (
  <View className={`task ${row.state ? 'task--over' : ''}`} id={`task-${row.id}`}>
    <View className="task__text">
      <View className="task__name">{row.name}</View>
      <View className="task__words">{row.words}</View>
      {row.progress && (
        <View className="task__progress">
          <View className="task__bar">
            <Progress value={row.progress.done} max={row.progress.of} label={row.progress.label} />
          </View>
          <View className="task__count">{row.progress.words}</View>
        </View>
      )}
    </View>
    <Right row={row} acts={acts} />
  </View>
)

/** What it brings, and the one thing to do about it. */
const Right = ({ row, acts }: { row: TaskRow } & Pick<Props, 'acts'>) => {
  const { common } = useStrings()
  const { button } = row
  return (
    <View className="task__right">
      <View className="task__reward">{common.inPoints(row.reward)}</View>
      {row.held && <View className="task__held">{row.held}</View>}
      {button && (
        <Button
          id={`task-${row.id}-go`}
          size="small"
          look={button.way.kind === 'claim' ? 'main' : 'soft'}
          busy={acts.claimOf(row)?.step === 'sending'}
          disabled={acts.busy}
          onClick={() => acts.act(row.id, button.way)}
        >
          {button.label}
        </Button>
      )}
      {row.state && (
        <View className="task__state">
          <Tag>{row.state}</Tag>
        </View>
      )}
    </View>
  )
}
