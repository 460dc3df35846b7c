import type { PaymentRequest } from '@shared/contracts'
import { persona } from '@/lib/identity.h5'
import { observable } from '@/lib/observable'
import { type Bill, type Left, leftBy } from './bill'

/** A bill that lies on the table, and how to answer it. */
export interface Laid {
  readonly bill: Bill
  readonly answer: (answer: 'pay' | 'giveup') => Promise<void>
}

/** In the browser the cashier of the page shows what WeChat's own sheet would. */
export const laid = observable<Laid | undefined>(undefined)

/** Asks the member to pay. The emulator stands in for WeChat Pay, and tells the functions as WeChat does. */
export const requestPayment = (request: PaymentRequest, bill: Bill): Promise<Left> =>
  new Promise((resolve) => {
    const answer = async (said: 'pay' | 'giveup'): Promise<void> => {
      const left = await answered(request, said)
      laid.set(undefined)
      resolve(left)
    }
    laid.set({ bill, answer })
  })

const answered = async (request: PaymentRequest, answer: 'pay' | 'giveup'): Promise<Left> => {
  try {
    const response = await fetch('/emulator/payments', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid: persona(), request, answer }),
    })
    const { errMsg } = (await response.json()) as { errMsg?: string }
    return leftBy(errMsg ?? '')
  } catch {
    return 'failed'
  }
}
