import type { JobsAnswer } from '@shared/contracts'
import { figures } from '@/strings/zh-cn/figures'
import { jobsView } from './jobs-view'

type Job = JobsAnswer['jobs'][number]

const JOB: Job = {
  name: 'expiry',
  words: '让到期的积分过期',
  every: 'hour',
  state: 'waiting',
  nextAt: '2026-11-24T11:05:00.000+08:00',
  done: 12_345,
  failed: 1,
  runs: [
    { at: '2026-11-24T10:05:00.000+08:00', ms: 1_250, done: 40, failed: 0, more: true },
    { at: '2026-11-24T09:05:00.000+08:00', ms: 9, done: 0, failed: 1, more: true, fault: 'busy' },
  ],
}
const view = (jobs: Job[], alerts: JobsAnswer['alerts'] = []) => jobsView({ jobs, alerts }, figures.jobs)

describe('the jobs as operators see them', () => {
  test('say how they stand, when they ran, and what their runs did', () => {
    expect(view([JOB]).jobs).toEqual([
      {
        name: 'expiry',
        words: '让到期的积分过期',
        state: '正常',
        tone: 'leaf',
        note: '每小时 · 最近 2026.11.24 10:05',
        facts: [
          { label: '多久一次', value: '每小时' },
          { label: '下次运行', value: '2026.11.24 11:05' },
          { label: '累计完成', value: '12,345 项' },
          { label: '累计失败', value: '1 项' },
        ],
        runs: [
          { key: expect.any(String), when: '2026.11.24 10:05', words: '完成 40 项 · 用时 1,250 毫秒 · 还有剩余' },
          { key: expect.any(String), when: '2026.11.24 09:05', words: '完成 0 项，失败 1 项 · 用时 9 毫秒 · 还有剩余', fault: 'busy' },
        ],
      },
    ])
  })

  test('put first what fails and what is late, and leave the others in their order', () => {
    const states = ['waiting', 'never', 'late', 'working', 'failing'] as const
    const { jobs } = view(states.map((state) => ({ ...JOB, name: state, state })))
    expect(jobs.map(({ name }) => name)).toEqual(['failing', 'late', 'waiting', 'never', 'working'])
  })

  test('say nothing of runs that there were not', () => {
    const { nextAt: _, ...never } = { ...JOB, state: 'never' as const, runs: [], done: 0, failed: 0 }
    expect(view([never]).jobs[0]).toMatchObject({ state: '未运行', note: '每小时', runs: [] })
  })

  test('tell what people have to look at, how often it happened, and whether anybody was told', () => {
    const alert = {
      key: 'k',
      words: '账实不符',
      firstAt: '2026-11-20T00:00:00.000+08:00',
      lastAt: '2026-11-24T08:00:00.000+08:00',
      count: 3,
      told: false,
    }
    expect(view([], [alert]).alerts).toEqual([{ key: 'k', words: '账实不符', note: '2026.11.24 08:00 · 共 3 次 · 未通知' }])
  })
})
