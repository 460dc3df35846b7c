/** Pages that WeChat itself keeps for a mini-program. */
export interface WechatPages {
  /** The privacy guide that the brand has filed. */
  readonly openPrivacyGuide: () => void
  /** Which subscribe messages the member lets through. */
  readonly openSubscriptions: () => void
}

/** A browser has none of them. */
export const wechatPages: WechatPages | undefined = undefined
