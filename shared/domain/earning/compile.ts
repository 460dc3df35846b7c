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

export interface ReadyProgram {
  readonly rules: readonly ReadyRule[]
  /** The scoped rules that match a line, in the order of the programme. */
  scopeOf(line: LineFacts): readonly ReadyRule[]
}

const compile = (program: Program): ReadyProgram => {
  const rules = program.earning.rules.map(readyRule)
  const scoped = rules.filter(({ isScoped }) => isScoped)
  return { rules, scopeOf: (line) => scoped.filter(({ matches }) => matches(line)) }
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
