import { View } from '@tarojs/components'
import { Cell, CellGroup } from '@/components/cell'
import { Sheet } from '@/components/sheet'
import { Facts } from '@/features/staff-desk/components/facts'
import { useStrings, useWords } from '@/strings'
import { figuresTable } from '@/strings/figures'
import type { JobRow } from '../jobs-view'
import './job-sheet.scss'

/** One job: how it stands, and what its latest runs did. */
export const JobSheet = ({ row, onClose }: { row: JobRow | undefined; onClose: () => void }) => {
  const words = useWords(figuresTable).jobs
  const { common } = useStrings()
  if (!row) return null
  return (
    <Sheet id="job" open title={row.words} closeLabel={common.close} onClose={onClose}>
      <View className="job-sheet">
        <Facts facts={row.facts} />
        <CellGroup title={words.runs}>
          {row.runs.length === 0 && <Cell title={words.noRuns} />}
          {row.runs.map((run) => (
            <Cell
              key={run.key}
              title={run.when}
              note={run.fault ? `${run.words} · ${run.fault}` : run.words}
              danger={run.fault !== undefined}
            />
          ))}
        </CellGroup>
      </View>
    </Sheet>
  )
}
