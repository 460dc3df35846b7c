export const join = {
  lead: '每一次光顾，\n都留下一点绿意',
  benefits: [
    { title: '付款即积分', note: '出示会员码，积分当场到账' },
    { title: '每一分都说得清', note: '怎么算的、何时到期，一目了然' },
    { title: '忘了出示也不怕', note: '凭小票上的补录码，回家再补' },
  ],
  agree: '我已阅读并同意',
  terms: '《会员章程与个人信息说明》',
  agreeFirst: '请先阅读并勾选同意',
  now: '一键加入',
  withPhone: '用手机号加入',
  whyPhone: '手机号选填：留下后，收银台报号也能积分',
  phoneHint: '11 位手机号',
  phoneWrong: '请填写 11 位手机号',
  phoneGo: '加入',
  phoneFailed: '这次没有取到手机号，可以先用微信一键加入',
} as const
