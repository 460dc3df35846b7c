/** How a change ended, when it did not simply succeed. */
export const outcome = {
  offline: '网络没有连上。已经记下这次操作，联网后继续，不会重复',
  unknown: '还没有收到结果，请再确认一次，不会重复',
  outdated: '小程序有新版本，请更新后再确认这次操作',
  again: '再确认一次',
} as const
