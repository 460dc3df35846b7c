/** An address as WeChat keeps it for its user; nobody has looked whether it is one that goods can be sent to. */
export interface WechatAddress {
  readonly name: string
  readonly phone: string
  readonly region: readonly string[]
  readonly detail: string
}

/** Whether the phone has an address book that it lends to mini-programs. A browser has none. */
export const canChooseAddress = false

export const chooseAddress = (): Promise<WechatAddress | undefined> => Promise.resolve(undefined)
