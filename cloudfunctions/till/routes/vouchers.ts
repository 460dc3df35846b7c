import type * as z from 'zod'
import { consumptionSchema } from '../../../shared/contracts/documents/guard'
import { voucherConsumption } from '../../../shared/contracts/till'
import { LIMITS } from '../../../shared/domain/limits'
import { grouped, maskName } from '../../../shared/domain/text'
import { instantOf, shanghaiIso } from '../../../shared/domain/time'
import { parseVoucherCode } from '../../../shared/domain/voucher-code'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { alert } from '../../_kit/alerts/alert'
import { parseInput } from '../../_kit/answer'
import { digestOf } from '../../_kit/digest'
import { countInHour, countOne } from '../../_kit/hourly'
import { checked } from '../../_kit/ledger/documents'
import type { Posted } from '../../_kit/ledger/post'
import { rulesOf } from '../../_kit/programs'
import { transact } from '../../_kit/transact'
import { consumed, filedVoucher, type ShownVoucher, shownVoucher, voucherFacts } from '../../_kit/vouchers/voucher'
import type { TillRequest, TillSuccess } from '../request'
import { missesOf } from '../till-keys'

type Consumption = z.infer<typeof voucherConsumption.request>
type Answer = z.infer<typeof voucherConsumption.answer>

/** `POST /till/v1/vouchers/{code}/consume` (M3): a pick-up code, verified and used once. */
export const consumeVoucher = async (request: TillRequest): Promise<TillSuccess | Refusal> => {
  const wanted = parseInput(voucherConsumption.request, request.body)
  if (isRefusal(wanted)) return wanted
  const { store, till, now } = request
  if (wanted.storeId !== till.storeId) return refuse('not_found', '该密钥不属于此门店')
  const { acceptMinutesAhead } = (await rulesOf(store, now))(now).purchase
  if (instantOf(wanted.consumedAt) > now + acceptMinutesAhead * 60_000) return refuse('in_future', '核销时间晚于当前时间,请检查收银机时钟')
  const done = await countingMisses(request, () => consume(request, wanted))
  return isRefusal(done) ? done : { status: 200, data: done.answer, replayed: done.replayed }
}

/** Wrong codes are counted against the key that they came by, right ones wait with them, and people are told once it goes on. */
const countingMisses = async <T>({ store, till, now }: TillRequest, work: () => Promise<T | Refusal>): Promise<T | Refusal> => {
  const read = await missesOf(store, till.keyId)
  const misses = countInHour(read, now)
  if (misses >= LIMITS.tillVoucherMissesPerHour) return refuse('too_many', '领取码错误次数过多,请一小时后再试')
  const outcome = await work()
  if (!isRefusal(outcome) || outcome.refused !== 'not_found') return outcome
  await countOne(store, { collection: 'till_keys', id: till.keyId, path: 'voucherMisses', read }, now)
  if (misses + 1 === LIMITS.tillVoucherMissesPerHour)
    await alert(store, {
      key: `voucher-misses:till:${till.keyId}`,
      now,
      words: `收银机密钥 ${till.keyId} 一小时内输错领取码 ${misses + 1} 次`,
    })
  return outcome
}

/**
 * Once: the guard of the request is written with it, so that the same body again is answered the same, also after a hand-over that was taken
 * back since, and another body finds the voucher used.
 */
const consume = (request: TillRequest, wanted: Consumption): Promise<Posted<Answer> | Refusal> => {
  const { store, till, now, params } = request
  const code = params['code']!
  const guardId = `voucher:${parseVoucherCode(code)}:${digestOf(wanted).slice(0, 32)}`
  return transact<Posted<Answer>>(store, {
    act: async (transaction) => {
      const shown = await shownVoucher(transaction, code)
      if (isRefusal(shown)) return shown
      const use = { at: shanghaiIso(instantOf(wanted.consumedAt)), by: till.keyId, storeId: till.storeId }
      const voucher = consumed(shown.voucher, use, now)
      if (isRefusal(voucher)) return voucher
      if (shown.member.status === 'frozen') return refuse('account_frozen')
      const answer = answerOf({ ...shown, voucher }, use.at, now)
      const [collection, document] = filedVoucher(voucher)
      await transaction.replace(collection, document)
      await transaction.insert('guards', [checked(consumptionSchema, { _id: guardId, schema: 1, answer })])
      return { answer, replayed: false }
    },
    earlier: async () => {
      const found = await store.get('guards', guardId)
      return found === undefined ? undefined : { answer: checked(consumptionSchema, found).answer, replayed: true }
    },
  })
}

const answerOf = ({ voucher, member }: ShownVoucher, usedAt: string, now: number): Answer => {
  const { name, option, quantity, instruction } = voucherFacts(voucher, now)
  const maskedName = maskName(member.name)
  const what = `${name}${option === undefined ? '' : `(${option})`} × ${grouped(quantity)}`
  return {
    name,
    ...(option === undefined ? {} : { option }),
    quantity,
    maskedName,
    instruction,
    usedAt,
    receipt: [`核销 ${what}`, instruction, `会员 ${maskedName}`],
  }
}
