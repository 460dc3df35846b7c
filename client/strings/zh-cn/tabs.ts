/** The tab bar, by the name of the page. */
export const tabs = { card: '会员卡', tasks: '任务', mall: '商城', me: '我的' } as const
