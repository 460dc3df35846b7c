import { ERRORS } from '@shared/errors'
import { CallError, type CallCode } from './call/types'

/** What is said when no answer of a function came, and what a member of the app (not of the till) should read instead. */
const OWN_WORDS: Partial<Record<CallCode, string>> = {
  offline: '网络没有连上，请检查网络后再试',
  timeout: '网络有点慢，还没有收到结果，请再试一次',
  unreadable: '没能读懂服务器的回答，请更新小程序后再试',
}

/** A sentence for people. The server's own words are more precise than the table's, so they come first. */
export const wordsOf = (error: unknown): string => {
  if (!(error instanceof CallError)) return ERRORS.internal.message
  return (
    error.said ??
    OWN_WORDS[error.code] ??
    (error.code in ERRORS ? ERRORS[error.code as keyof typeof ERRORS].message : ERRORS.internal.message)
  )
}
