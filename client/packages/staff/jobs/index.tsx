import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { JobsAnswer } from '@shared/contracts'
import { Cell, CellGroup } from '@/components/cell'
import { Tag } from '@/components/tag'
import { Answered } from '@/features/staff-desk/components/answered'
import { Desk } from '@/features/staff-desk/components/desk'
import { JobSheet } from '@/features/staff-jobs/components/job-sheet'
import { type JobRow, jobsView } from '@/features/staff-jobs/jobs-view'
import { staff } from '@/lib/call'
import { useAsk } from '@/lib/use-ask'
import { useWords } from '@/strings'
import { figuresTable } from '@/strings/figures'
import './index.scss'

/** 任务运行: how the jobs of the timer stand, and what people have to look at; for operators. */
export default function StaffJobsPage() {
  const words = useWords(figuresTable).jobs
  const jobs = useAsk(() => staff.ask('jobs.list', {}))
  usePullDownRefresh(() => void jobs.load().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Desk title={words.title}>
      <Answered asked={jobs}>{(data) => <Found answer={data} />}</Answered>
    </Desk>
  )
}

const Found = ({ answer }: { answer: JobsAnswer }) => {
  const words = useWords(figuresTable).jobs
  const [open, setOpen] = useState<JobRow>()
  const view = jobsView(answer, words)
  return (
    <View className="staff-jobs" id="jobs">
      <CellGroup id="job-alerts" title={words.alerts}>
        {view.alerts.length === 0 && <Cell icon="check" title={words.calm} />}
        {view.alerts.map((alert) => (
          <Cell key={alert.key} icon="warning" tone="clay" title={alert.words} note={alert.note} />
        ))}
      </CellGroup>
      <CellGroup id="job-list" title={words.list}>
        {view.jobs.map((row) => (
          <Cell
            key={row.name}
            id={`job-${row.name}`}
            title={row.words}
            note={row.note}
            value={<Tag tone={row.tone}>{row.state}</Tag>}
            onClick={() => setOpen(row)}
          />
        ))}
      </CellGroup>
      <JobSheet row={open} onClose={() => setOpen(undefined)} />
    </View>
  )
}
