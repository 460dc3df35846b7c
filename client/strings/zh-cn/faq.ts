/** What members ask. Figures come from the programme. */
export const faq = {
  title: '常见问题',
  lead: '您可能想问',
  failed: '常见问题暂时没有取到',
  more: '没有找到答案？写信给我们',
  forgot: {
    question: '付款时忘了出示会员码，怎么办？',
    answer: (days: number) => `付款后 ${days} 天内，打开“小票补录”，扫描或输入小票上的补录码，积分当场到账。每张小票只能补录一次。`,
    link: '去补录',
  },
  expiry: {
    question: '积分什么时候到期？',
    answer: (lives: string) => `${lives}。在积分明细里能看到每一批积分的到期日，使用时总是先用最早到期的。`,
    same: (years: number) => `所有积分到账后 ${years} 年内有效`,
    life: (tier: string, years: number) => `${tier}的积分有效 ${years} 年`,
    atEarning: '，按获得积分时的等级计算',
    year: (years: number) => `每年获得的积分到${years === 1 ? '当年' : years === 2 ? '次年' : `第 ${years} 年`}的 12 月 31 日为止有效`,
    inactivity: (months: number) => `最近一次消费后 ${months} 个月内，所有积分都有效`,
    link: '看看我的积分',
  },
  told: {
    question: '积分快到期时，怎么告诉我？',
    answer: (days: string) =>
      `到期前 ${days} 天，站内消息各提醒一次。想在微信里收到，请先允许：微信规定每允许一次只能发一条，还剩几条、要不要短信，都在提醒设置里。`,
    link: '去设置提醒',
  },
  dead: {
    question: '积分已经过期，还能找回吗？',
    answer: (days: number, part: string, times: number) =>
      `过期后 ${days} 天内，可以在“即将过期”页找回${part}，每年 ${times} 次；过了期限不再恢复。`,
    never: '过期的积分不能恢复。快到期时，“即将过期”页会告诉您还能怎么用。',
    all: '全部',
    part: (percent: string) => `其中的 ${percent}%`,
    link: '看看即将过期的积分',
  },
  mall: {
    question: '积分怎么换礼品？换了没去领会怎样？',
    answer:
      '在“商城”里选好礼品，确认用哪些积分后当场兑换，先到期的积分先用。到店领取的凭领取码，能不能取消、逾期退不退积分，写在礼品的兑换须知里；退回的积分到期日不变。',
    link: '去商城看看',
  },
  present: {
    question: '积分可以送给好友吗？',
    answer: (days: number, hours: number) =>
      `可以。积分从您的账户转出后，把卡片发给好友；好友 ${days} 天内接受，再过 ${hours} 小时冷静期到账，有效期不变。到账前双方都可以反悔；没有到账的退回原处，途中到期的不再恢复。`,
    limits: (least: string, most: string, day: string, month: string) =>
      `每次 ${least} 至 ${most} 分，每日最多 ${day} 分，每月最多 ${month} 分。`,
    who: (days: number) => `双方都须入会满 ${days} 天，不能送给自己的另一张会员卡；卡片挂失后，还没到账的会退回。`,
  },
  missing: {
    question: '为什么这次消费积分偏少，或者没有积分？',
    answer: '每一笔消费的算法都写在积分明细里，点开就能看到哪些金额计分、哪些不计分。',
    excluded: (names: string) => `${names}不参与积分。`,
    link: '查看积分明细',
  },
  refund: {
    question: '退货以后，积分会怎样？',
    answer: '退款会按比例收回那笔消费获得的积分；只退一部分，就只收回一部分。',
    link: '查看规则',
  },
  offline: {
    question: '没有网络，还能出示会员码吗？',
    answer: '可以。只要在这台手机上打开过一次会员卡，之后没有网络也能出示；联网后积分照常到账。',
  },
  screenshot: {
    question: '会员码的截图能用吗？',
    answer: '不能。会员码每分钟更换一次，用过即失效，截图和照片都不能代替。请不要把会员码发给他人。',
  },
  lost: {
    question: '手机丢了，怎么保护积分？',
    answer: '在任意设备上登录您的微信，到“卡片安全”里挂失，旧会员码立即失效，积分和记录都会保留。也可以请门店店员代为挂失。',
    link: '卡片安全',
  },
  moved: {
    question: '换了新的微信号，积分能跟过来吗？',
    answer: '可以。用新微信打开小程序，在“找回会员卡”里用办卡的手机号验证，再核对一项资料，会员卡就会转到新的微信。',
    link: '找回会员卡',
  },
  tier: {
    question: '怎样升级？',
    answer: (steps: string) => `每消费满 1 元得 1 点成长值。${steps}，达到后当场升级。`,
    step: (tier: string, growth: string) => `满 ${growth} 升为${tier}`,
    link: '看看还差多少',
  },
  streak: {
    question: '签到断了一天，怎么办？',
    answer: (days: number, cards: number) =>
      `${days} 天内可以在签到日历里用补签卡补上，每月 ${cards} 张。补签不得分，但连续天数会接上，下一次签到就按接上的天数给分。`,
    none: '连续天数会从头算起，已经得到的积分不变。',
  },
  tasks: {
    question: '任务做完了，积分怎么没有到账？',
    answer: '做完的任务要在“任务”页点“领取”。每日任务当天有效，每周任务到周日为止。',
    held: (days: number) => `消费类任务的积分会先显示为待生效，${days} 天后可用。`,
  },
  invite: {
    question: '邀请的好友加入了，奖励什么时候到？',
    answer: (yuan: string, days: number, points: string, perMonth: number) =>
      `好友首次消费满 ${yuan} 元，过了 ${days} 天退货期后，${points} 分自动到账；每个自然月最多 ${perMonth} 位。每位好友走到了哪一步，“邀请”页都写着。`,
  },
  lottery: {
    question: '抽奖公平吗？',
    answer: '奖品、数量和概率都公布在抽奖页。开抽前先公布随机种子的指纹，结束后公布种子，每一次开奖都能用它重新算出来，我们自己也改不了。',
  },
  leave: {
    question: '怎样导出我的数据，或者注销会员？',
    answer: '都在“我的 → 设置”里。导出的文件里有您的资料和每一笔积分；注销会清空积分并删除个人信息，请先看清楚后果。',
    link: '去设置',
  },
} as const
