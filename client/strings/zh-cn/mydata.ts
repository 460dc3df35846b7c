/** Exporting what is kept about the member. */
export const mydata = {
  title: '导出我的数据',
  lead: '您的数据，随时可以带走',
  inside: '文件里有什么',
  parts: [
    '昵称、头像、手机号、生日',
    '加入时间与同意过的章程版本',
    '等级、成长值、积分余额与每一批的到期日',
    '每一笔积分记录',
    '站内消息与意见反馈',
  ],
  note: '文件是 JSON 格式，可以用任何文本编辑器打开。里面有完整的手机号，请妥善保管。',
  start: '开始导出',
  fileName: '常青会员数据',
} as const
