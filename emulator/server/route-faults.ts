import { FAULT_EFFECTS, type FaultEffect, type FaultRule } from '../host/faults'
import type { FieldFault } from '../../shared/errors'
import { HttpRefusal, jsonReply, parseObject } from './http-answers'
import type { Route } from './route-context'

const SMALL_BODY_BYTES = 64 * 1024
const LONGEST_DELAY_MS = 600_000

const isCount = (value: unknown, max: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= max
const isName = (value: unknown): value is string => typeof value === 'string' && /^[\w.]{1,64}$/.test(value)

interface FieldRule {
  readonly required?: true
  readonly words: string
  holds(value: unknown): boolean
}

const FIELDS: Readonly<Record<string, FieldRule>> = {
  effect: {
    required: true,
    words: `须为 ${FAULT_EFFECTS.join('、')} 之一`,
    holds: (value) => FAULT_EFFECTS.includes(value as FaultEffect),
  },
  phase: { words: '须为 before 或 after', holds: (value) => value === 'before' || value === 'after' },
  function: { words: '须为云函数名', holds: isName },
  storageAction: { words: '须为存储动作名,例如 database.insertDocument', holds: isName },
  call: { words: '须为从 1 起的整数', holds: (value) => isCount(value, 1_000_000) },
  times: { words: '须为从 1 起的整数', holds: (value) => isCount(value, 1_000_000) },
  delayMs: { words: `须为 1–${LONGEST_DELAY_MS} 的整数`, holds: (value) => isCount(value, LONGEST_DELAY_MS) },
  code: { words: '须为错误码', holds: isName },
}

const faultsOf = (input: Record<string, unknown>): FieldFault[] => {
  const unknown = Object.keys(input).filter((name) => !Object.hasOwn(FIELDS, name))
  const wrong = Object.entries(FIELDS).filter(([name, rule]) =>
    input[name] === undefined ? rule.required === true : !rule.holds(input[name]),
  )
  return [...unknown.map((path) => ({ path, message: '不认识的字段' })), ...wrong.map(([path, rule]) => ({ path, message: rule.words }))]
}

const ruleOf = (input: Record<string, unknown>): FaultRule => {
  const fields = faultsOf(input)
  if (input.effect === 'delay' && input.delayMs === undefined) fields.push({ path: 'delayMs', message: 'delay 须给出毫秒数' })
  if (fields.length > 0) throw new HttpRefusal('invalid', '故障设定有误', { fields })
  return { phase: 'before', times: 1, ...input } as FaultRule
}

/** `POST` plants a fault, `GET` lists what still bites, `DELETE` or `{clear: true}` takes all away. */
export const faultsRoute: Route = async ({ emulator, method, body }) => {
  const { faults } = emulator
  if (method === 'DELETE') faults.clear()
  if (method === 'POST') {
    const input = parseObject(await body(SMALL_BODY_BYTES))
    if (input.clear === true) faults.clear()
    else faults.add(ruleOf(input))
  }
  return jsonReply(200, { faults: faults.list() })
}
