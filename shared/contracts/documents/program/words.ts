import type * as z from 'zod'

type Issue = z.core.$ZodRawIssue

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
}

const listed = (values: readonly unknown[]): string => values.map(String).join('、')

const said = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `“${value}”` : '')

/** A thing of several kinds whose kind is not known: the input is the thing. */
const unknownKind = (input: unknown, discriminator: string, kinds: readonly unknown[]): string => {
  const value = (input as Record<string, unknown> | null)?.[discriminator]
  return `${value === undefined ? '缺少种类' : `没有${said(value)}这一种`},可用的有:${listed(kinds)}`
}

/** Zod lists the kinds that it looked among, and does not say so in its type. */
const optionsOf = (issue: Issue): readonly unknown[] => (Array.isArray(issue['options']) ? issue['options'] : [])

const UNITS: Readonly<Record<string, string>> = { string: ' 个字符', array: ' 项' }

/** What is wrong, where the schema itself has no words for it. Nothing of the input is quoted but short names and numbers. */
export const wordsOf = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '缺少该字段' : `须为${TYPES[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return issue.input === undefined ? '缺少该字段' : `没有${said(issue.input)}这种写法,可用的有:${listed(issue.values)}`
    case 'invalid_union':
      return issue.discriminator === undefined ? '不是允许的值' : unknownKind(issue.input, issue.discriminator, optionsOf(issue))
    case 'too_small':
      return issue.origin in UNITS ? `至少 ${issue.minimum}${UNITS[issue.origin]}` : `不能小于 ${issue.minimum}`
    case 'too_big':
      return issue.origin in UNITS ? `最多 ${issue.maximum}${UNITS[issue.origin]}` : `不能大于 ${issue.maximum}`
    case 'invalid_format':
      return issue.format === 'datetime' ? '须为带时区的时间,例如 2026-12-10T10:00:00+08:00' : '格式不正确'
    default:
      return '内容不正确'
  }
}
