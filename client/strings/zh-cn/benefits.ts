/** Tier and benefits. */
export const benefits = {
  title: '等级与权益',
  failed: '等级信息暂时没有取到',
  growth: '成长值',
  missing: (yuan: string, tier: string) => `还差 ${yuan} 元升级${tier}`,
  highest: '已是最高等级，感谢一路相伴',
  progress: (tier: string) => `升级${tier}的进度`,
  all: '全部等级',
  now: '当前等级',
  from: (growth: string) => `成长值满 ${growth}`,
  fromStart: '加入即享',
  life: (years: number, until: string) => `积分有效期 ${years} 年，${until}`,
  lifeUntil: { day: '到账日起算', month: '延到当月最后一天', year: '延到当年最后一天' },
  counted: '成长值怎么算',
  toRules: '查看完整积分规则',
} as const
