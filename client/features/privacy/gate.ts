import { observable } from '@/lib/observable'

/** The button whose tap WeChat takes for consent. */
export const AGREE_BUTTON = 'privacy-agree'

type Answer = { readonly event: 'agree'; readonly buttonId: string } | { readonly event: 'disagree' | 'exposureAuthorization' }

/** How WeChat is told what the member decided; what needed the consent waits until then. */
export type Resolve = (answer: Answer) => void

/** What waits for consent to the privacy guide, several things at once if they were asked for together. */
export const consentWaiting = observable<readonly Resolve[]>([])

export const askForConsent = (resolve: Resolve): void => {
  resolve({ event: 'exposureAuthorization' })
  consentWaiting.set([...consentWaiting.get(), resolve])
}

const settle = (answer: Answer): void => {
  const waiting = consentWaiting.get()
  consentWaiting.set([])
  waiting.forEach((resolve) => resolve(answer))
}

export const agree = (): void => settle({ event: 'agree', buttonId: AGREE_BUTTON })

/** What waited fails as if WeChat could not do it, and each page says so in its own words. */
export const decline = (): void => settle({ event: 'disagree' })
