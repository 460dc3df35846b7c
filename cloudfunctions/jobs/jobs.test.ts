import { JOB_NAMES } from '../_kit/jobs/table'
import { JOBS } from '.'

it('runs every job that the table names, in its order', () => {
  expect(JOBS.map(({ name }) => name)).toEqual(JOB_NAMES)
})
