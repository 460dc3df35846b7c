/** How days are written (as dayjs formats them), and how long something still lives. */
export const dates = {
  date: 'YYYY.MM.DD',
  month: 'YYYY 年 M 月',
  day: 'M 月 D 日',
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
