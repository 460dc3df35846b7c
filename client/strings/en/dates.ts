import type { Strings } from '../zh-cn'

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`

export const dates: Strings['dates'] = {
  date: 'D MMM YYYY',
  month: 'MMMM YYYY',
  day: 'D MMM',
  past: 'Expired',
  today: 'Expires today',
  tomorrow: 'Expires tomorrow',
  daysLeft: (days) => `${counted(days, 'day')} left`,
  monthsLeft: (months) => `${counted(months, 'month')} left`,
  yearsLeft: (years, months) => `${counted(years, 'year')}${months > 0 ? ` ${counted(months, 'month')}` : ''} left`,
}
