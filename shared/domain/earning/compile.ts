import type { EarningRule, Program } from '../program'
import { type Facts, type LineFacts, readyCondition, type ReadyCondition } from './conditions'
import { type ReadyEffect, readyEffect } from './effects'
import type { Occasion } from './types'

/** A rule made ready for many sales. */
export interface ReadyRule {
  readonly rule: EarningRule
  /** Its place in the programme. */
  readonly place: number
  readonly effect: ReadyEffect
  /** Whether it is about single lines. */
  readonly isScoped: boolean
  /** Whether it runs at the occasion and everything that it asks of the whole sale is true. */
  runs(occasion: Occasion, facts: Facts): boolean
  /** Whether everything that it asks of a line is true of this one. */
  matches(line: LineFacts): boolean
}

type AboutLines = Extract<ReadyCondition, { about: 'lines' }>

const readyRule = (rule: EarningRule, place: number): ReadyRule => {
  const conditions = rule.when.map(readyCondition)
  const aboutSale = conditions.filter((condition) => condition.about === 'sale')
  const aboutLines = conditions.filter((condition): condition is AboutLines => condition.about === 'lines')
  const from = rule.period ? Date.parse(rule.period.from) : -Infinity
  const until = rule.period ? Date.parse(rule.period.until) : Infinity
  return {
    rule,
    place,
    effect: readyEffect(rule.effect),
    isScoped: aboutLines.length > 0,
    runs: ({ at, pausedRules }, facts) =>
      from <= at && at < until && !pausedRules.has(rule.id) && aboutSale.every(({ holds }) => holds(facts)),
    matches: (line) =>
      aboutLines.every(({ value, values }) => {
        const own = value(line)
        return own !== undefined && values.has(own)
      }),
  }
}

/** The scoped rules that match some goods. */
export interface MatchedRules {
  /** In the order of the programme. */
  readonly ids: readonly string[]
  /** The ids in one text, to tell goods apart. */
  readonly key: string
}

export interface ReadyProgram {
  readonly rules: readonly ReadyRule[]
  scopeOf(line: LineFacts): MatchedRules
  /** 1 at the place of every rule of a scope. */
  matchesOf(ids: readonly string[]): Uint8Array
}

/** Goods whose scopes are remembered; a shop sells the same ones all day. */
const REMEMBERED_GOODS = 10_000

const remembering = (scopeOf: ReadyProgram['scopeOf']): ReadyProgram['scopeOf'] => {
  const known = new Map<string, MatchedRules>()
  return ({ sku, category }) => {
    const key = category === undefined ? sku : `${sku}\n${category}`
    const remembered = known.get(key)
    if (remembered) return remembered
    const scope = scopeOf({ sku, category })
    if (known.size >= REMEMBERED_GOODS) known.clear()
    known.set(key, scope)
    return scope
  }
}

const compile = (program: Program): ReadyProgram => {
  const rules = program.earning.rules.map(readyRule)
  const scoped = rules.filter(({ isScoped }) => isScoped)
  const placeOf = new Map(rules.map(({ rule, place }) => [rule.id, place]))
  // Goods that are remembered bring the same list of ids each time.
  const known = new WeakMap<readonly string[], Uint8Array>()
  return {
    rules,
    scopeOf: remembering((line) => {
      const ids = scoped.filter(({ matches }) => matches(line)).map(({ rule }) => rule.id)
      return { ids, key: ids.join() }
    }),
    matchesOf: (ids) => {
      const matches = known.get(ids) ?? new Uint8Array(rules.length)
      if (!known.has(ids)) for (const id of ids) matches[placeOf.get(id) ?? rules.length] = 1
      known.set(ids, matches)
      return matches
    },
  }
}

const compiled = new WeakMap<Program, ReadyProgram>()

/** Programmes never change, so each is made ready once. */
export const readyProgram = (program: Program): ReadyProgram => {
  const known = compiled.get(program)
  if (known) return known
  const ready = compile(program)
  compiled.set(program, ready)
  return ready
}
