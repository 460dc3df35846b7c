/** The titles of cards that members send to friends; apart from other words because the main package carries them. */
export const cards = {
  member: '邀请您加入常青会员',
  check_in: '一起来签到，一天一点绿',
  activity: (name: string) => `一起参加「${name}」`,
} as const
