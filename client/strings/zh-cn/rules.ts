/** The programme in plain words. Every figure comes from the programme itself. */
export const rules = {
  title: '积分规则',
  lead: '规则说清楚，\n积分才安心',
  live: '以下内容由当前生效的规则逐条生成',
  version: (version: string, day: string) => `规则版本 ${version} · ${day} 起生效`,
  failed: '规则暂时没有取到',
  /** Between the things of a list. */
  between: '、',
  earning: {
    title: '怎么积分',
    rate: (yuan: string, points: string) => `每消费 ${yuan} 元积 ${points} 分，按实付金额计算。`,
    drop: (yuan: string) => `一笔消费里不足 ${yuan} 元的部分不计分。`,
    carry: (yuan: string) => `不足 ${yuan} 元的部分不浪费，留到下次一起计算。`,
    goods: (names: string) => `${names}不参与积分。`,
    channels: (names: string) => `${names}渠道的消费不参与积分。`,
    held: (days: number) => `积分在付款 ${days} 天后生效，之前显示为待生效，还不能使用。`,
    explained: '每一笔怎么算的，在积分明细里点开就能看到。',
  },
  extras: {
    title: '多倍与加赠',
    best: '几项倍数同时符合时，取最高的一项，等级倍数也在其中。',
    add: '几项倍数同时符合时，超出的部分相加，等级倍数也在其中。',
    multiply: '几项倍数同时符合时相乘，等级倍数也在其中。',
    campaigns: '限时活动会提前写在“积分活动”里，时间精确到分钟。',
  },
  life: {
    title: '积分有效期',
    same: (years: number) => `积分自到账起 ${years} 年内有效。`,
    tier: (tier: string, years: number) => `${tier}：到账后 ${years} 年内有效。`,
    year: (years: number) =>
      years === 1
        ? '当年获得的积分，到当年 12 月 31 日为止有效。'
        : `每年获得的积分，到第 ${years} 年的 12 月 31 日为止有效，获得当年算第 1 年。`,
    inactivity: (months: number) => `积分在最近一次消费后 ${months} 个月内有效。每次消费，原有积分的有效期一起顺延，只会更晚。`,
    atEarning: '有效期按获得积分时的等级计算，之后等级变化不影响已到账的积分。',
    until: { day: '到期日与到账日是同一个月日。', month: '到期日统一延到当月最后一天。', year: '到期日统一延到当年最后一天。' },
    order: '使用时总是先用最早到期的积分。',
    last: '到期日当天仍可使用，次日零点起失效，并在明细中留下记录。',
  },
  rescue: {
    title: '到期提醒与找回',
    reminded: (days: string) => `到期前 ${days} 天各提醒一次，写明多少分、哪一天、能换什么。`,
    channels: '提醒都在站内消息里；发到微信，每一条都要您先允许一次；短信要您自己打开。',
    offer: (days: number, name: string, words: string) => `离到期 ${days} 天以内的积分可用于“${name}”：${words}`,
    reinstated: (days: number, part: string, lives: number, times: number) =>
      `过期后 ${days} 天内可以找回${part}，找回的积分在 ${lives} 天内有效，每年 ${times} 次。`,
    all: '全部',
    part: (percent: string) => `其中的 ${percent}%`,
    never: '过期的积分不能恢复。',
  },
  rewards: {
    title: '这样也能得积分',
    reward: (name: string, when: string, gives: string, limits: string) => `${name}：${when}，${gives}${limits ? `（${limits}）` : ''}。`,
  },
  daily: {
    title: '签到与任务',
    checkIn: (points: string) => `每天可以签到一次，连续签到依次得 ${points} 分。`,
    after: { restart: '连满一轮后从头开始。', stay: '之后每天都得最后一档。' },
    makeUp: (days: number, cards: number) => `漏签的日子，${days} 天内可以用补签卡补上，每月 ${cards} 张；补签不得分，只接上连续天数。`,
    midnight: '一天以北京时间零点为界。',
    tasks: '任务完成后要在“任务”页领取：每日任务当天有效，每周任务到周日为止，过期不能补领。',
    held: (days: number) => `消费类任务的积分先保留 ${days} 天再生效；因退货不再符合的，积分会收回。`,
    photos: '活动照片通过审核才算数，任何人用过的照片都不算；没通过的可以申诉一次。',
    race: '积分榜自愿参加，只显示打码的名字，每周一重新开始；退出后马上从榜上消失。',
    most: (points: string) => `不需要消费的奖励，每天合计最多 ${points} 分。`,
  },
  bringing: {
    title: '分享与邀请',
    share: (points: string, perDay: number) =>
      `好友通过您分享的卡片入会、签到或参加活动，您得 ${points} 分；每位好友只计一次，每天最多 ${perDay} 位。`,
    notShared: '转发本身、好友只是打开，都不得分；分享到朋友圈没有奖励。',
    invite: (yuan: string, days: number, points: string) =>
      `新会员由您邀请加入，首次消费满 ${yuan} 元，并且过了 ${days} 天退货期，您得 ${points} 分。`,
    monthly: (people: number) => `每个自然月最多奖励 ${people} 位。`,
    honest: '自己邀请自己、重新加入的会员不计；有疑点的奖励先由人工复核，不实的会收回。',
  },
  lottery: {
    title: '积分抽奖',
    lines: [
      '奖品、数量和中奖概率都写在抽奖页上；积分和奖品同时结算，网络中断也不会多扣或重抽。',
      '抽奖前先公布随机种子的指纹，活动结束后公布种子，人人都能核对每一次开奖。',
      '实物奖品凭兑奖码到店领取，过了领取期作废。',
    ],
  },
  claim: {
    title: '忘了出示会员码',
    window: (days: number) => `付款后 ${days} 天内，可以凭小票上的补录码补录积分。`,
    once: '每张小票只能补录一次，已退款的部分没有可补的积分。',
  },
  mall: {
    title: '积分兑换',
    lots: '兑换和付款时，总是先用最早到期的积分；确认前会写明用的是哪几批、之后还剩多少。',
    code: '到店领取的礼品凭领取码，每个码只能使用一次；没有网络也能出示。',
    until: '有效期、每人限兑的份数、逾期是否退回积分、能不能取消，都写在每件礼品的兑换须知里。',
    back: '取消或逾期退回的积分，回到原来的批次，到期日不变；其间已经到期的，退回后不能使用。',
    codes: '券码打开以后，不能再取消兑换。',
  },
  refund: {
    title: '退货退款',
    prorata: '退款时，按比例收回这笔消费获得的积分；已经过期的不再收回。',
    debt: '如果积分已经用掉，差额记为待补，由之后获得的积分抵扣，不会要求您付款。',
    block: '如果积分已经用掉，需要先补足差额，才能办理退款。',
    write_off: '如果积分已经用掉，一定额度以内的差额予以免除，其余由之后获得的积分抵扣。',
  },
  tiers: {
    title: '会员等级',
    first: (tier: string) => `${tier}：加入即是。`,
    from: (tier: string, growth: string) => `${tier}：成长值达到 ${growth}。`,
    growth: '每消费满 1 元得 1 点成长值，不参与积分的商品也不计入成长值。',
    rise: '达到后当场升级；退款会收回相应的成长值，等级随之调整。',
    validity: (years: number) => `等级自升级或续期起 ${years} 年有效，加入时同样起算。`,
    keep: (tier: string, growth: string) => `${tier}满 ${growth}`,
    review: (keeps: string) => `到期时看这段时间里新增的成长值：${keeps}，就续期；不足时，调整到新增成长值对应的等级。`,
    dormancy: '有效期内一次消费也没有，会员身份进入休眠：积分保留但暂不能用，消费一笔即可恢复。',
    warned: (days: number) => `以上变化都会提前 ${days} 天告诉您。`,
  },
} as const
