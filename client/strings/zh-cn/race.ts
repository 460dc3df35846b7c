/** The weekly race. */
export const race = {
  title: '本周积分榜',
  lead: '这一周，\n看谁攒得勤',
  failed: '榜单暂时没有取到',
  week: (from: string, until: string) => `${from} 至 ${until}`,
  how: '签到、任务、活动和分享得到的积分计入榜单，消费得分不计。每周一 0 点重新开始。',
  join: '参加本周积分榜',
  joinNote: '打开后，别人会看到您隐去后半的昵称和本周得分；关闭后立即从榜上消失。',
  hidden: '您没有参加，别人看不到您',
  mine: '我的名次',
  rank: (rank: string) => `第 ${rank} 名`,
  points: (points: string) => `${points} 分`,
  me: '我',
  none: '本周还没有人上榜',
  noneNote: '参加后，从这一刻起的得分会计入',
  listed: (count: number) => `榜上 ${count} 人`,
} as const
