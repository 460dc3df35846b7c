/** The only reader of the environment. A function that is not configured says so at its first call, in words. */
const required = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`environment variable ${name} is not set for this function`)
  return value
}

/** Plain JSON, or what a robot of a WeCom group takes. */
export type AlertForm = 'json' | 'wecom'

/** An account of Tencent Cloud SMS, and an application in it. */
export interface TencentSms {
  readonly secretId: string
  readonly secretKey: string
  readonly appId: string
  readonly signName: string
  readonly templates: string
  readonly region: string
  readonly url: string
}

/** A merchant of WeChat Pay (APIv3), in the mode of the platform's public key. */
export interface WechatPay {
  readonly url: string
  readonly appid: string
  readonly merchantId: string
  /** Serial number of the merchant's certificate, and its private key as PEM. */
  readonly certSerial: string
  readonly privateKey: string
  /** Id of the platform's public key, and the key as PEM. */
  readonly publicKeyId: string
  readonly publicKey: string
  /** The APIv3 key: 32 characters. */
  readonly apiKey: string
  /** Where WeChat Pay tells what was paid and refunded: the address of the function `push`, and `/pay` behind it. */
  readonly notifyUrl: string
}

const PAY_SETTINGS = {
  appid: 'EVERGREEN_WECHAT_APPID',
  merchantId: 'EVERGREEN_PAY_MERCHANT_ID',
  certSerial: 'EVERGREEN_PAY_CERT_SERIAL',
  privateKey: 'EVERGREEN_PAY_PRIVATE_KEY',
  publicKeyId: 'EVERGREEN_PAY_PUBLIC_KEY_ID',
  publicKey: 'EVERGREEN_PAY_PUBLIC_KEY',
  apiKey: 'EVERGREEN_PAY_API_KEY',
  notifyUrl: 'EVERGREEN_PAY_NOTIFY_URL',
} as const satisfies Record<Exclude<keyof WechatPay, 'url'>, string>

/** A PEM in one line, as consoles take it: its line ends written as `\n`. */
const unfolded = (pem: string): string => pem.replace(/\\n/g, '\n')

const DEMO_POOL_KEY = '0d'.repeat(32)

export const env = {
  /** Master key of code secrets, phone keys and claim codes; 32 random bytes as hex. */
  secret: () => required('EVERGREEN_SECRET'),
  /** Key that imported codes of coupons are sealed with; 32 random bytes as hex. `demo` stands for a known one, on the emulator alone. */
  poolKey: (): string => {
    const key = required('EVERGREEN_POOL_KEY')
    if (key === 'demo' && process.env['EVERGREEN_EMULATOR'] === '1') return DEMO_POOL_KEY
    if (!/^[0-9a-f]{64}$/i.test(key)) throw new Error('environment variable EVERGREEN_POOL_KEY must be 64 hex digits')
    return key
  },
  /** Demo keys work on the emulator only. */
  isEmulator: () => process.env['EVERGREEN_EMULATOR'] === '1',
  /** Base address of WeChat's server API: https://api.weixin.qq.com, or the emulator's stand-in. */
  wechatUrl: () => required('EVERGREEN_WECHAT_URL'),
  /** App id and secret for an access token; the stand-in asks for none. */
  wechatApp: (): { appid: string; secret: string } | undefined => {
    const [appid, secret] = [process.env['EVERGREEN_WECHAT_APPID'], process.env['EVERGREEN_WECHAT_SECRET']]
    return appid && secret ? { appid, secret } : undefined
  },
  /** Which template of WeChat's console each of ours is: `points-credited=<id>,expiring=<id>`. */
  templates: () => process.env['EVERGREEN_TEMPLATES'] ?? '',
  /** Which version of the mini-program a reminder opens: `formal`, or `trial` and `developer` while it is being tried. */
  miniProgramState: () => process.env['EVERGREEN_MINIPROGRAM_STATE'] ?? 'formal',
  /** Token that WeChat signs its push messages with, as set in the mini-program's console. */
  pushToken: () => required('EVERGREEN_WECHAT_PUSH_TOKEN'),
  /** Address of the SMS gateway; unset means that no SMS is sent. */
  smsUrl: () => process.env['EVERGREEN_SMS_URL'],
  smsToken: () => process.env['EVERGREEN_SMS_TOKEN'] ?? '',
  /** Tencent Cloud SMS; undefined unless all of it is set. Templates are named like those of WeChat: `expiring=<id>,claim=<id>`. */
  tencentSms: (): TencentSms | undefined => {
    const value = (name: string): string => process.env[`EVERGREEN_TENCENT_SMS_${name}`] ?? ''
    const [secretId, secretKey, appId, signName] = ['SECRET_ID', 'SECRET_KEY', 'APP_ID', 'SIGN_NAME'].map(value) as [
      string,
      string,
      string,
      string,
    ]
    if (!secretId || !secretKey || !appId || !signName) return undefined
    const url = value('URL') || 'https://sms.tencentcloudapi.com'
    return { secretId, secretKey, appId, signName, templates: value('TEMPLATES'), region: value('REGION') || 'ap-guangzhou', url }
  },
  /** WeChat Pay; undefined where no money is taken. Half a merchant is a mistake that is told in words. */
  wechatPay: (): WechatPay | undefined => {
    if (!process.env[PAY_SETTINGS.merchantId]) return undefined
    const value = (name: keyof typeof PAY_SETTINGS): string => required(PAY_SETTINGS[name])
    return {
      url: process.env['EVERGREEN_PAY_URL'] || 'https://api.mch.weixin.qq.com',
      appid: value('appid'),
      merchantId: value('merchantId'),
      certSerial: value('certSerial'),
      privateKey: unfolded(value('privateKey')),
      publicKeyId: value('publicKeyId'),
      publicKey: unfolded(value('publicKey')),
      apiKey: value('apiKey'),
      notifyUrl: value('notifyUrl'),
    }
  },
  /** Where alerts go and in what form; nowhere without an address. */
  alerts: (): { url: string; form: AlertForm } | undefined => {
    const url = process.env['EVERGREEN_ALERT_URL']
    if (!url) return undefined
    const form = process.env['EVERGREEN_ALERT_FORM'] || 'json'
    if (form !== 'json' && form !== 'wecom') throw new Error('environment variable EVERGREEN_ALERT_FORM must be json or wecom')
    return { url, form }
  },
}
