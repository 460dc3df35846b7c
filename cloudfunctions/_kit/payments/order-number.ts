import { createCipheriv, createDecipheriv } from 'node:crypto'
import { parseVoucherCode } from '../../../shared/domain/voucher-code'
import { orderNumberKey } from '../digest'

const CODE_BYTES = 16
const FORM = /^[0-9a-f]{32}$/

/**
 * The name of an order at the payment provider, made of the code of what was redeemed: 32 characters, as long as such a name may be. It is the
 * code under a key, because whoever knows the code fetches the goods, and orders are seen in bills and consoles. Both are found from the other,
 * so nothing else has to be stored or indexed.
 */
export const orderNumberOf = (redemptionId: string): string => {
  const cipher = createCipheriv('aes-128-ecb', orderNumberKey(), null).setAutoPadding(false)
  const block = Buffer.from(redemptionId.replaceAll('-', ''), 'latin1')
  if (block.length !== CODE_BYTES) throw new RangeError('no code of something redeemed')
  return Buffer.concat([cipher.update(block), cipher.final()]).toString('hex')
}

/** What an order is for; undefined for an order that is none of ours. A name that was made up opens to no code but by a chance of 2^48. */
export const redemptionOfOrder = (orderNo: string): string | undefined => {
  if (!FORM.test(orderNo)) return undefined
  const decipher = createDecipheriv('aes-128-ecb', orderNumberKey(), null).setAutoPadding(false)
  const code = Buffer.concat([decipher.update(Buffer.from(orderNo, 'hex')), decipher.final()]).toString('latin1')
  const id = parseVoucherCode(code)
  return id !== undefined && orderNumberOf(id) === orderNo ? id : undefined
}
