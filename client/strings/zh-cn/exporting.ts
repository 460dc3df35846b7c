/** The history as a file. */
export const exporting = {
  start: '导出',
  progress: (count: number) => (count > 0 ? `正在导出 ${count} 条…` : '正在导出…'),
  ready: (count: number) => `${count} 条记录已备好`,
  failed: (words: string) => `导出没有完成：${words}`,
  goOn: '继续',
  send: '发送到聊天',
  unsaved: '文件没有存成，请再试一次',
  saved: (count: number) => `已导出 ${count} 条`,
  copied: '这台手机不能发送文件，已复制全部内容，可以粘贴保存',
  headings: ['时间', '类型', '说明', '积分变动', '变动后积分', '编号'],
  fileName: '常青积分明细',
  fileMonth: (year: number, month: number) => `${year}年${month}月`,
  fileOf: (today: string) => `导出于${today}`,
} as const
