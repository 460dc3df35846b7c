import { restsOnSales } from '../../../tasks'
import type { Check } from '../types'

/** A reward for purchases that can be spent before the goods can no longer be returned: what was spent comes back as a debt, or never. */
export const taskWithoutHold: Check = {
  code: 'task-without-hold',
  find: ({ daily }) =>
    daily.tasks.flatMap((task, i) =>
      restsOnSales(task) && task.holdDays === 0
        ? [{ path: `daily.tasks[${i}].holdDays`, message: `“${task.name}”当天就可使用,次日起退货不再收回,建议按退货期写待生效天数` }]
        : [],
    ),
}
