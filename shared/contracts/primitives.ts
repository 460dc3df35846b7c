import * as z from 'zod'
import { EXTERNAL_ID, MEMBER_REF, PHONE } from './patterns'

/** The largest amount or number of points one document may name: 10^12 keeps every sum of sums far inside 2^53. */
export const MAX_AMOUNT = 1_000_000_000_000

/** An identifier given by a till or partner. Upper and lower case differ. */
export const externalId = z.string().regex(EXTERNAL_ID, '须为 1–64 位字母、数字或 . _ - ,且以字母或数字开头')

/** Words of a till that are stored as they are: no control characters and no half characters, which no store could give back. */
export const text = (max: number) =>
  z
    .string()
    .min(1, '不能为空')
    .max(max, `最多 ${max} 个字符`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, '不能包含控制字符或不完整的字符')

export const storeId = externalId.meta({ description: 'Store the till belongs to', example: 'S001' })

/** Integer fen (1/100 yuan), more than zero. */
export const positiveFen = z.int('须为整数(单位:分)').min(1, '须大于 0').max(MAX_AMOUNT, '金额过大').meta({ example: 39800 })

/** Integer fen, zero allowed (a free line). */
export const amountFen = z.int('须为整数(单位:分)').min(0, '不能为负').max(MAX_AMOUNT, '金额过大').meta({ example: 39800 })

/** ISO 8601 instant with an explicit offset, as tills send it. */
export const instant = z.iso
  .datetime({ offset: true, message: '须为带时区的 ISO 8601 时间,例如 2026-11-23T10:00:00+08:00' })
  .meta({ example: '2026-11-23T10:00:00+08:00' })

/** Calendar day in Asia/Shanghai. */
export const day = z.iso.date('须为日期,例如 2026-11-23').meta({ example: '2028-11-30' })

/** Where the page before ended: instant and key of its last row. */
export const pageCursor = z
  .string()
  .max(200, '翻页标记不正确')
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+08:00~[^~]+$/, '翻页标记不正确')

/** Mainland mobile number. */
export const phone = z.string().regex(PHONE, '须为 11 位手机号').meta({ example: '13800138000' })

/** Opaque reference to a member: ten digits. */
export const memberRef = z.string().regex(MEMBER_REF, '会员编号不正确').meta({ example: '6204817735' })

export const points = z.int().meta({ example: 398 })

/** What a scanner or a cashier can read from the card: QR text or 20 digits (spaces are ignored). */
export const memberCode = z.string().min(1, '请提供会员码').max(64, '会员码过长').meta({ example: '62048177351234567842' })

/** Thirteen letters and digits in three groups, printed on receipts of sales without a member. */
export const claimCode = z.string().min(1, '请填写补录码').max(40, '补录码过长').meta({ example: 'K7Q2M-4X9PT-A6B' })

export const tier = z.string().meta({ description: 'Tier id of the programme', example: 'normal' })

export const lotChange = z.strictObject({ expiresOn: day, points })

export const heldLotChange = lotChange.extend({ releaseOn: day })

/** Points that can be spent from `releaseOn` on, not before. */
export const heldPoints = z.strictObject({ releaseOn: day, points })
