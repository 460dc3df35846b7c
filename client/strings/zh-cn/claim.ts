export const claim = {
  title: '小票补录',
  lead: '小票上的补录码',
  scan: '扫一扫',
  offline: '网络没有连上。已经记下这次补录，联网后点按钮继续，不会重复积分',
  unknown: '还没有收到结果，请稍后再查一次，不会重复积分',
  go: '补录积分',
  going: '正在补录',
  checkAgain: '再查一次',
  notes: ['补录码印在小票下方，共 13 位，不分大小写', '请在小票写明的日期之前补录，每张小票只能补录一次', '已全部退款的小票没有可补的积分'],
  incomplete: '补录码是 13 位字母和数字，请补全',
  /** What some refusals mean for someone with a receipt in hand. */
  refusals: {
    claim_taken: '这张小票已经补录过了，每张只能补录一次',
    claim_refunded: '这张小票的消费已全部退款，没有可补的积分',
    not_found: '没有找到这个补录码，请对照小票再核对一遍',
  },
  done: '补录成功',
  balance: (points: string) => `当前积分 ${points}`,
  explain: '看看怎么算的',
  another: '再补一张',
} as const
