/** The SMS that are sent here: the parameters of each, in the order of the provider's template, and the sentence that they make. */
export const SMS_TEMPLATES = {
  expiring: ['points', 'day', 'gift'],
  claim: ['amount', 'code', 'until'],
} as const

export type SmsTemplate = keyof typeof SMS_TEMPLATES

export type SmsParams<Name extends SmsTemplate> = Readonly<Record<(typeof SMS_TEMPLATES)[Name][number], string>>

/** One SMS, whatever the provider. */
export type SmsTexts = { readonly [Name in SmsTemplate]: { readonly template: Name; readonly params: SmsParams<Name> } }[SmsTemplate]

/** The sentence without the signature that every SMS in China begins with. */
const SENTENCES: { readonly [Name in SmsTemplate]: (params: SmsParams<Name>) => string } = {
  expiring: ({ points, day, gift }) => `您有 ${points} 积分将于 ${day} 到期,${gift}。请打开小程序查看。`,
  claim: ({ amount, code, until }) => `您消费的 ${amount} 元还可领取积分,加入会员后凭补录码 ${code} 领取,最晚 ${until}。`,
}

export const SMS_SIGNATURE = '常青会员'

export const smsSentence = (sms: SmsTexts): string =>
  `【${SMS_SIGNATURE}】${sms.template === 'expiring' ? SENTENCES.expiring(sms.params) : SENTENCES.claim(sms.params)}`
