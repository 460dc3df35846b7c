/**
 * The `process` that a function sees: the real one, with an environment that holds only what the platform would give,
 * and an `exit` that ends the invocation instead of the emulator.
 */
import { apiKeyOf, MERCHANT, payKeys } from '../wechat/pay/merchant'
import { TENCENT_SMS } from '../wechat/tencent-sms'
import { currentInvocation } from './invocation'
import { APP_ID } from './platform-event'

/** What the emulator offers a function beyond CloudBase: its clock and, in the same process, the storage without sockets. */
export interface HostSeam {
  now(): number
  transport?: new (config: unknown) => { send(action: string, params: unknown, opts?: unknown): Promise<unknown> }
}

export interface FunctionEnvironment {
  /** `http://127.0.0.1:PORT` of the emulator. */
  readonly baseUrl: string
  readonly envName: string
  /** Hex key from which functions derive member secrets and claim codes. */
  readonly secret: string
  /** Signs what the stand-in for WeChat pushes. */
  readonly pushToken: string
  readonly sms: 'gateway' | 'tencent'
}

const tencentSms = (baseUrl: string): Record<string, string> => ({
  EVERGREEN_TENCENT_SMS_SECRET_ID: TENCENT_SMS.secretId,
  EVERGREEN_TENCENT_SMS_SECRET_KEY: TENCENT_SMS.secretKey,
  EVERGREEN_TENCENT_SMS_APP_ID: TENCENT_SMS.appId,
  EVERGREEN_TENCENT_SMS_SIGN_NAME: TENCENT_SMS.signName,
  EVERGREEN_TENCENT_SMS_TEMPLATES: Object.entries(TENCENT_SMS.templates)
    .map(([name, id]) => `${name}=${id}`)
    .join(','),
  EVERGREEN_TENCENT_SMS_URL: `${baseUrl}/emulator/tencent-sms`,
})

const wechatPay = (baseUrl: string, secret: string): Record<string, string> => ({
  EVERGREEN_WECHAT_APPID: APP_ID,
  EVERGREEN_PAY_MERCHANT_ID: MERCHANT.merchantId,
  EVERGREEN_PAY_CERT_SERIAL: MERCHANT.certSerial,
  EVERGREEN_PAY_PUBLIC_KEY_ID: MERCHANT.publicKeyId,
  EVERGREEN_PAY_API_KEY: apiKeyOf(secret),
  EVERGREEN_PAY_NOTIFY_URL: `${baseUrl}/wechat/pay`,
  EVERGREEN_PAY_URL: `${baseUrl}/emulator/wechat-pay`,
})

const environmentOf = ({ baseUrl, envName, secret, pushToken, sms }: FunctionEnvironment): Record<string, string> => ({
  TENCENTCLOUD: 'true',
  SCF_NAMESPACE: envName,
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  SILENCE: 'true',
  NODE_ENV: 'production',
  EVERGREEN_EMULATOR: '1',
  EVERGREEN_ALERT_URL: `${baseUrl}/emulator/alerts`,
  EVERGREEN_SECRET: secret,
  EVERGREEN_POOL_KEY: 'demo',
  ...(sms === 'tencent' ? tencentSms(baseUrl) : { EVERGREEN_SMS_URL: `${baseUrl}/emulator/sms` }),
  ...wechatPay(baseUrl, secret),
  EVERGREEN_WECHAT_PUSH_TOKEN: pushToken,
  EVERGREEN_WECHAT_URL: `${baseUrl}/emulator/wechat`,
})

/**
 * The SDK reads this variable anew for every request, so a getter can name the invocation in the address: over HTTP that
 * is the only way to tell whose storage call arrives. The SDK appends its own query after a `?` without an `&`.
 */
const contextConfig = (baseUrl: string): string => {
  const invocation = currentInvocation()
  return JSON.stringify({ URL: `${baseUrl}/cloudbase${invocation ? `?invocation=${invocation.id}&` : ''}` })
}

const exit = (code?: number): never => {
  currentInvocation()?.crash(`the function called process.exit(${code ?? ''})`)
  throw new Error('process.exit is not available in a function')
}

export const functionProcess = (environment: FunctionEnvironment, seam: HostSeam): NodeJS.Process => {
  const env = environmentOf(environment)
  Object.defineProperty(env, 'TCB_CONTEXT_CNFG', { enumerable: true, get: () => contextConfig(environment.baseUrl) })
  // Keys are made when the first function needs one.
  Object.defineProperty(env, 'EVERGREEN_PAY_PRIVATE_KEY', { enumerable: true, get: () => payKeys().merchant.privateKey })
  Object.defineProperty(env, 'EVERGREEN_PAY_PUBLIC_KEY', { enumerable: true, get: () => payKeys().platform.publicKey })
  return Object.create(process, {
    env: { value: env, writable: true, enumerable: true },
    exit: { value: exit },
    [Symbol.for('evergreen.host')]: { value: seam },
  }) as NodeJS.Process
}
