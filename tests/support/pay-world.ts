import type { Store } from '../../cloudfunctions/_kit/store'
import { redemptions } from '../../cloudfunctions/jobs/jobs/redemptions'
import { redeemGift } from '../../cloudfunctions/member/actions/gift-redeem'
import { cancelRedemption } from '../../cloudfunctions/member/actions/redemption-cancel'
import { payRedemption } from '../../cloudfunctions/member/actions/redemption-pay'
import { hearOfPayment } from '../../cloudfunctions/push/payments'
import { APP_ID, type HttpRequest } from '../../emulator/host/platform-event'
import { WechatPay } from '../../emulator/wechat/pay'
import { apiKeyOf, MERCHANT, payKeys } from '../../emulator/wechat/pay/merchant'
import type { RedemptionDocument } from '../../shared/contracts/documents/redemption'
import { giftWith, layGift } from './gifts'
import { MallWorld, MEMBERS } from './mall-world'

export const GIFT = 'set'
export const POINTS = 100
export const FEN = 990
export const PIECES = 3
export const [MEMBER] = MEMBERS

const URL_OF_PAY = 'http://pay.example'

const settings = (apiKey: string): Record<string, string> => ({
  EVERGREEN_WECHAT_APPID: APP_ID,
  EVERGREEN_PAY_MERCHANT_ID: MERCHANT.merchantId,
  EVERGREEN_PAY_CERT_SERIAL: MERCHANT.certSerial,
  EVERGREEN_PAY_PRIVATE_KEY: payKeys().merchant.privateKey,
  EVERGREEN_PAY_PUBLIC_KEY_ID: MERCHANT.publicKeyId,
  EVERGREEN_PAY_PUBLIC_KEY: payKeys().platform.publicKey,
  EVERGREEN_PAY_API_KEY: apiKey,
  EVERGREEN_PAY_NOTIFY_URL: 'http://shop.example/wechat/pay',
  EVERGREEN_PAY_URL: URL_OF_PAY,
})

/** The functions themselves over a store in memory, beside WeChat Pay's stand-in, whose notices wait until somebody hears them. */
export class PayWorld extends MallWorld {
  readonly notices: HttpRequest[] = []
  readonly bank: WechatPay

  constructor() {
    super()
    const apiKey = apiKeyOf('ab')
    // What WeChat Pay signs is believed by the clock of the machine, which is the one of this world.
    Object.defineProperty(process, Symbol.for('evergreen.host'), { value: { now: () => this.now }, configurable: true })
    Object.assign(process.env, settings(apiKey))
    this.bank = new WechatPay({ journalPath: undefined, apiKey, now: () => this.now, tell: (notice) => void this.notices.push(notice) })
    const gift = giftWith({
      price: { points: POINTS, fen: FEN },
      limits: { perDay: 2, perCampaign: null, lifetime: 2 },
      terms: { validDays: 5, lapse: 'return', cancellable: true },
    })
    const laid = layGift(GIFT, gift, PIECES)
    this.store.seed('gifts', laid.gift)
    this.store.seed('stocks', ...laid.stocks)
    this.answerBy((call) => call())
  }

  /** Who calls WeChat Pay from now on: `through` decides what becomes of each call. */
  answerBy(through: (call: () => Promise<Response>) => Promise<Response>): void {
    jest.spyOn(globalThis, 'fetch').mockImplementation((url, init) => through(() => this.answer(String(url), init ?? {})))
  }

  private async answer(url: string, { method = 'GET', headers, body }: RequestInit): Promise<Response> {
    const call = { method, pathAndQuery: url.slice(URL_OF_PAY.length), body: String(body ?? ''), clocks: [this.now] }
    const { status, headers: answered, body: text } = this.bank.answer({ ...call, headers: headers as Record<string, string> })
    return new Response(status === 204 ? null : text, { status, headers: answered })
  }

  redeemBy = (store: Store) => redeemGift({ ...this.request(MEMBER, 'redeem-once', { giftId: GIFT }), store })

  cancelBy = (store: Store) => cancelRedemption({ ...this.request(MEMBER, 'cancel-once', { redemptionId: this.only._id }), store })

  payBy = (store: Store) => payRedemption({ ...this.request(MEMBER, 'pay-once', { redemptionId: this.only._id }), store })

  jobBy = (store: Store) => redemptions.run({ store, now: this.now, outOfTime: () => false })

  /** Whatever WeChat Pay has told since it was heard last, and once more what it has told of payments before. */
  hearBy = async (store: Store): Promise<void> => {
    for (const { orderNo } of this.bank.list()) this.bank.tellPaid(orderNo)
    for (const { method, path, headers, body } of this.notices.splice(0)) {
      const heard = await hearOfPayment({ httpMethod: method, path, headers, body }, () => store, this.now)
      if (heard.statusCode >= 500) throw new Error('a notice was not taken')
    }
  }

  get only(): RedemptionDocument {
    return [...this.redemptions().values()][0]!
  }

  takeMoney(): void {
    this.bank.takeMoney(this.only.payment!.orderNo)
  }
}
