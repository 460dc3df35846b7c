import type * as z from 'zod'
import { pathText } from '../../shared/contracts/path-text'
import { type Answer, answerError, type FieldFault, isRefusal, refuse, type Refusal } from '../../shared/errors'
import { errorFields, log } from './log'
import { StoreFault } from './store'

const WORDS: Partial<Record<z.core.$ZodIssue['code'], string>> = {
  invalid_type: '类型不正确或缺少该字段',
  unrecognized_keys: '包含未知字段',
  invalid_union: '内容不符合任何一种允许的写法',
  invalid_value: '不是允许的值',
  invalid_format: '格式不正确',
  too_small: '低于下限',
  too_big: '超过上限',
}

const faultsOf = (issue: z.core.$ZodIssue, base: readonly PropertyKey[] = []): FieldFault[] => {
  const path = [...base, ...issue.path]
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: pathText([...path, key]), message: '未知字段' }))
  // Zod's own English is kept out of answers; messages written in the contracts are Chinese already.
  const own = /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : (WORDS[issue.code] ?? '内容不正确')
  return [{ path: pathText(path), message: own }]
}

const MAX_FAULTS = 20

/** A path and words per wrong field. */
export const invalid = (error: z.ZodError): Refusal => {
  const fields = error.issues.flatMap((issue) => faultsOf(issue)).slice(0, MAX_FAULTS)
  const first = fields[0]
  return refuse('invalid', first ? `${first.path || '请求'}:${first.message}` : undefined, { fields })
}

/** Parses what came in; unknown fields are refused by the contracts' strict objects. */
export const parseInput = <T>(schema: z.ZodType<T>, input: unknown): T | Refusal => {
  const parsed = schema.safeParse(input)
  return parsed.success ? parsed.data : invalid(parsed.error)
}

/** Runs an action: refusals are answered as they are, faults are logged with internal words and answered without them. */
export const answered = async <T>(requestId: string, name: string, act: () => Promise<T | Refusal>): Promise<Answer<T>> => {
  try {
    const outcome = await act()
    if (isRefusal(outcome)) {
      if (outcome.refused !== 'invalid') log.info('refused', { requestId, name, reason: outcome.refused })
      return { ok: false, error: answerError(outcome, requestId) }
    }
    return { ok: true, data: outcome }
  } catch (error) {
    log.error('fault', { requestId, name, ...errorFields(error) })
    return { ok: false, error: answerError(refuse(error instanceof StoreFault ? 'busy' : 'internal'), requestId) }
  }
}
