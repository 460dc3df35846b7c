export const privacy = {
  title: '隐私保护提示',
  note: '接下来的功能会用到您的信息。请先阅读并同意',
  and: '和',
  guide: '《小程序隐私保护指引》',
  agree: '同意并继续',
  decline: '暂不同意',
} as const
