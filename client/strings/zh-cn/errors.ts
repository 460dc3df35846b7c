import { ERRORS, type ErrorCode } from '@shared/errors'

const ofFunctions = Object.fromEntries(Object.entries(ERRORS).map(([code, kind]) => [code, kind.message])) as Record<ErrorCode, string>

/** What is said of each refusal, and of no answer at all. */
export const errors = {
  ...ofFunctions,
  offline: '网络没有连上，请检查网络后再试',
  timeout: '网络有点慢，还没有收到结果，请再试一次',
  unreadable: '没能读懂服务器的回答，请更新小程序后再试',
}
