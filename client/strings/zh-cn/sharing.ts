import type { ShareAnswer } from '@shared/contracts'

type Friend = ShareAnswer['friends'][number]

/** Cards that members send to friends, and what came of them. */
export const sharing = {
  title: '分享给朋友',
  lead: '请朋友来，\n看他自己愿不愿意',
  failed: '分享暂时没有取到',
  off: '分享目前不计积分',
  offNote: '您仍然可以请朋友一起参加',
  what: '发哪一张卡片',
  subjects: { member: '加入会员', check_in: '一起签到', activity: '参加活动' },
  send: '发给微信好友',
  copyLink: '复制链接',
  copied: '链接已复制',
  today: '今天已算',
  todayOf: (done: number, most: number) => `${done} / ${most} 位`,
  todayLabel: '今天已算的朋友',
  rulesTitle: '分享规则',
  /** With `{points}` and `{perDay}`. */
  rules: [
    '发出卡片、朋友打开卡片，都不计积分',
    '朋友看过之后，自己决定加入、签到或参加活动，才算一位，得 {points} 分',
    '同一位朋友只算一次，以后不再计算',
    '每天最多算 {perDay} 位，以北京时间 0 点为界',
    '自己的另一个微信、同一台手机不算',
    '只面向好友和群聊，朋友圈不计积分',
  ],
  friends: '通过卡片来的朋友',
  nobody: '还没有朋友通过您的卡片参加',
  deeds: { join: '加入了会员', check_in: '签到了', activity: '参加了活动' } satisfies Record<Friend['deed'], string>,
  states: {
    due: '确认中',
    held: '核实中',
    rewarded: '已到账',
    refused: '不计算',
    over_limit: '超出当日',
  } satisfies Record<Friend['state'], string>,
  hints: {
    due: '正在确认，稍后到账',
    held: '正在核实，请耐心等待',
    rewarded: '积分已到账',
    refused: '不符合分享规则',
    over_limit: '当天的人数已满',
  } satisfies Record<Friend['state'], string>,
  brand: '常青会员：每一分都说得清',
} as const
