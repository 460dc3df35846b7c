import type { ReminderDay, ReminderEffect } from '../../../shared/contracts/documents/delivery'
import { openCounter } from '../../../tests/support/counter'
import { asked } from '../../../tests/support/staff-request'
import { readRemindersEffect } from './reminders-effect'

const effect = (reminded: number, more: Partial<ReminderEffect> = {}): ReminderEffect => ({
  ...{ reminded, decided: 0, opened: 0, rescued: 0, points: 0, pointsRescued: 0, pointsDied: 0 },
  ...more,
})

const day = (id: string, ways: ReminderDay['ways'], omitted: ReminderDay['omitted'] = {}): ReminderDay => ({
  _id: id,
  schema: 1,
  ways,
  omitted,
})

it('adds up the days of the range by the way that reminders went, the latest day first and the commonest reason first', async () => {
  const { store } = openCounter()
  store.seed(
    'reminder_days',
    day('2026-10-31', { wechat: effect(100) }),
    day('2026-11-01', { wechat: effect(3, { decided: 3, opened: 2 }), no_grant: effect(4, { decided: 2 }) }, { no_grant: 4 }),
    day('2026-11-30', { wechat: effect(2), inbox: effect(6) }, { kept: 5, switched_off: 1 }),
    day('2026-12-01', { sms: effect(100) }),
  )
  expect(await readRemindersEffect(asked<'reminders.effect'>(store, { from: '2026-11-01', until: '2026-11-30' }))).toEqual({
    ways: [
      { by: 'wechat', ...effect(5, { decided: 3, opened: 2 }) },
      { by: 'no_grant', ...effect(4, { decided: 2 }) },
      { by: 'inbox', ...effect(6) },
    ],
    days: [
      {
        day: '2026-11-30',
        ways: [
          { by: 'wechat', ...effect(2) },
          { by: 'inbox', ...effect(6) },
        ],
      },
      {
        day: '2026-11-01',
        ways: [
          { by: 'wechat', ...effect(3, { decided: 3, opened: 2 }) },
          { by: 'no_grant', ...effect(4, { decided: 2 }) },
        ],
      },
    ],
    omitted: [
      { reason: 'kept', count: 5 },
      { reason: 'no_grant', count: 4 },
      { reason: 'switched_off', count: 1 },
    ],
  })
})

it('answers nothing where there was nothing', async () => {
  const { store } = openCounter()
  const answer = await readRemindersEffect(asked<'reminders.effect'>(store, { from: '2026-11-01', until: '2026-11-30' }))
  expect(answer).toEqual({ ways: [], days: [], omitted: [] })
})
