import { readFileSync } from 'node:fs'
import guarded from './guard-fields.cjs'

const FIELDS = ['input', 'textarea'] as const

describe.each(FIELDS)('a %s of the browser app', (name) => {
  const source = readFileSync(require.resolve(`@tarojs/components/dist/components/taro-${name}-core.js`), 'utf8')

  /** The library's own method, on a field that has not been drawn. */
  const watchedBy = (text: string): (() => void) => {
    const body = /\n {2}watchValue\(newValue\) (\{[\s\S]*?\n {2}\})\n/.exec(text)![1]!
    const watch = new Function('fixControlledValue', `return function (newValue) ${body}`) as (
      fix: (value: unknown) => unknown,
    ) => () => void
    return watch((value) => value ?? '').bind({ getSelectionSnapshot: () => null })
  }

  it('takes a value before it is drawn, which without the guard it does not', () => {
    expect(watchedBy(source)).toThrow(TypeError)
    expect(watchedBy(guarded(source))).not.toThrow()
  })
})

it('notices that the library has changed', () => {
  expect(() => guarded('class {}')).toThrow('not written as')
})
