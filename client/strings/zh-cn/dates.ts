const two = (n: number): string => String(n).padStart(2, '0')

/** How days are written, and how long something still lives. */
export const dates = {
  date: (year: number, month: number, date: number) => `${year}.${two(month)}.${two(date)}`,
  month: (year: number, month: number) => `${year} 年 ${month} 月`,
  day: (_year: number, month: number, date: number) => `${month} 月 ${date} 日`,
  past: '已到期',
  today: '今天到期',
  tomorrow: '明天到期',
  daysLeft: (days: number) => `还有 ${days} 天`,
  monthsLeft: (months: number) => `还有 ${months} 个月`,
  yearsLeft: (years: number, months: number) => `还有 ${years} 年${months > 0 ? ` ${months} 个月` : ''}`,
  /** From and until within one day, over days with their times, and whole days. */
  within: (day: string, from: string, until: string) => `${day} ${from}–${until}`,
  over: (from: string, until: string) => `${from} – ${until}`,
  allDay: (day: string) => `${day}全天`,
  at: (day: string, time: string) => `${day} ${time}`,
  onToday: '今天',
  onTomorrow: '明天',
  startsIn: (days: number) => `${days} 天后开始`,
  startsAt: (when: string) => `${when} 开始`,
  endsAt: (when: string) => `${when} 结束`,
} as const
