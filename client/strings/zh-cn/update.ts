export const update = {
  outdated: '小程序已更新，请刷新后继续',
  ready: '新版本已经准备好',
  note: '刷新只要一会儿，积分和记录都在',
  refresh: '立即刷新',
  later: '稍后',
  fault: '页面没能显示',
  faultNote: '刷新一下通常就好；积分和记录都在，不受影响',
} as const
