/** Faults that an operator of the emulator plants into storage calls, to see that nothing is lost or doubled. */
import { currentInvocation, never } from './invocation'

export const FAULT_EFFECTS = ['crash', 'error', 'timeout', 'delay'] as const
export type FaultEffect = (typeof FAULT_EFFECTS)[number]

export interface FaultRule {
  /** crash: the invocation dies there. error, timeout: the storage call fails with a code. delay: it is answered late. */
  readonly effect: FaultEffect
  /** before: the call never reaches the store. after: the store has done it, the answer is lost. */
  readonly phase: 'before' | 'after'
  readonly function?: string
  /** `database.insertDocument`, or without the prefix. */
  readonly storageAction?: string
  /** Only the n-th storage call of an invocation, counted from 1 (phase `after`: the n-th answer). */
  readonly call?: number
  readonly delayMs?: number
  readonly code?: string
  /** How often the rule still bites. */
  times: number
}

export interface StorageCall {
  readonly action: string
  readonly collection?: string
  readonly phase: 'before' | 'after'
}

/** Looks to the function as the SDK's own error does: a code, a message, a request id. */
export class InjectedStorageError extends Error {
  readonly requestId = 'injected'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const DEFAULT_CODES: Partial<Record<FaultEffect, string>> = { error: 'SYS_ERR', timeout: 'ESOCKETTIMEDOUT' }

const matches = (rule: FaultRule, call: StorageCall, functionName: string | undefined, index: number): boolean =>
  rule.times > 0 &&
  rule.phase === call.phase &&
  (rule.function === undefined || rule.function === functionName) &&
  (rule.storageAction === undefined || rule.storageAction === call.action || `database.${rule.storageAction}` === call.action) &&
  (rule.call === undefined || rule.call === index)

const bite = async (rule: FaultRule, call: StorageCall): Promise<void> => {
  const place = `${call.phase} ${call.action}`
  if (rule.delayMs) await new Promise((resolve) => setTimeout(resolve, rule.delayMs))
  if (rule.effect === 'delay') return
  if (rule.effect === 'crash') {
    currentInvocation()?.crash(`injected crash ${place}`)
    return never()
  }
  throw new InjectedStorageError(rule.code ?? DEFAULT_CODES[rule.effect] ?? 'SYS_ERR', `injected ${rule.effect} ${place}`)
}

export class FaultPlan {
  #rules: FaultRule[] = []

  add(rule: FaultRule): void {
    this.#rules.push(rule)
  }

  clear(): void {
    this.#rules = []
  }

  list(): readonly FaultRule[] {
    return this.#rules
  }

  /** The storage hook: counts the call, keeps dead invocations from going on, and lets the first matching rule bite. */
  readonly onStorageCall = (call: StorageCall): void | Promise<void> => {
    const invocation = currentInvocation()
    if (invocation?.dead) return never()
    let index = 0
    if (invocation) index = call.phase === 'before' ? ++invocation.storageCalls : ++invocation.storageAnswers
    const rule = this.#rules.find((candidate) => matches(candidate, call, invocation?.functionName, index))
    if (!rule) return undefined
    rule.times -= 1
    this.#rules = this.#rules.filter((candidate) => candidate.times > 0)
    return bite(rule, call)
  }
}
