import type { Strings } from '../zh-cn'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const monthOf = (month: number): string => MONTHS[month - 1] ?? ''

const short = (month: number): string => monthOf(month).slice(0, 3)

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`

export const dates: Strings['dates'] = {
  date: (year, month, date) => `${date} ${short(month)} ${year}`,
  month: (year, month) => `${monthOf(month)} ${year}`,
  day: (_year, month, date) => `${date} ${short(month)}`,
  past: 'Expired',
  today: 'Expires today',
  tomorrow: 'Expires tomorrow',
  daysLeft: (days) => `${counted(days, 'day')} left`,
  monthsLeft: (months) => `${counted(months, 'month')} left`,
  yearsLeft: (years, months) => `${counted(years, 'year')}${months > 0 ? ` ${counted(months, 'month')}` : ''} left`,
  within: (day, from, until) => `${day}, ${from}–${until}`,
  over: (from, until) => `${from} – ${until}`,
  allDay: (day) => `${day}, all day`,
  at: (day, time) => `${day} ${time}`,
  onToday: 'today',
  onTomorrow: 'tomorrow',
  startsIn: (days) => `starts in ${counted(days, 'day')}`,
  startsAt: (when) => `starts ${when}`,
  endsAt: (when) => `ends ${when}`,
}
