/** What is to be paid, as the sheet of whoever takes the money says it. */
export interface Bill {
  readonly name: string
  readonly fen: number
}

/** How the sheet was left. It is no proof of anything: the functions know whether money has come. */
export type Left = 'paid' | 'given_up' | 'failed'

/** As WeChat says it to the callback of `wx.requestPayment`. */
export const leftBy = (errMsg: string): Left => {
  if (errMsg === 'requestPayment:ok') return 'paid'
  return errMsg.startsWith('requestPayment:fail cancel') ? 'given_up' : 'failed'
}
