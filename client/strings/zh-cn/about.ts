export const about = {
  title: '关于',
  lead: '每一分积分，都有来处，有归期',
  version: '版本',
  versionOf: (built: string, contract: number) => `${built}（接口 ${contract}）`,
  terms: '会员章程与个人信息说明',
  privacy: '小程序隐私保护指引',
  rules: '积分规则',
  licences: '开源许可',
  licencesLead: '本小程序使用了以下开源软件，谢谢它们的作者',
  contact: '联系我们',
  contactNote: '写下意见或问题，我们会在这里回复',
} as const
