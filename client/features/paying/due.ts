import type { RedemptionDetail } from '@shared/contracts'
import { yuan } from '@shared/domain/text'
import type { Strings } from '@/strings'
import type { Language } from '@/strings/language'

type Words = Strings['paying']

export const yuanWords = (fen: number): string => `¥${yuan(fen)}`

/** How its money part stands. The functions say it in Chinese, and more precisely than any table; in another language the state is said. */
export const paymentWords = (
  { payment, fen }: Pick<RedemptionDetail, 'payment' | 'fen'>,
  { words, language }: { readonly words: Words; readonly language: Language },
): string => {
  if (!payment) return yuanWords(fen)
  return language === 'zh-CN' && payment.words ? payment.words : words.states[payment.state](yuanWords(fen))
}
