import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { onLanguage, setLanguage, strings, wordsFrom } from '.'
import { leaveTable } from './leave'
import type { Table } from './table'
import { zhCN } from './zh-cn'

const CLIENT = path.resolve(__dirname, '..')

/** Han characters, and the punctuation that is written with them. */
const CJK = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u

/** WeChat reads these files from the package, before there is a language; the words of the tab bar are set when the app starts. */
const READ_BY_WECHAT = /\.config\.ts$/

/** A document for those who build the app, in one language like every other; no page of the mini-program. */
const FOR_BUILDERS = /^packages\/design\//

const sourceFiles = (): string[] =>
  fs
    .readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        /\.tsx?$/.test(file) &&
        !/\.test\.tsx?$/.test(file) &&
        !file.startsWith('strings/') &&
        !READ_BY_WECHAT.test(file) &&
        !FOR_BUILDERS.test(file),
    )

/** The lines of a file whose code, comments aside, contains such characters. */
const wordsInCode = (name: string, source: string): string[] => {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const children = node
      .getChildren(file)
      .filter((child) => child.kind < ts.SyntaxKind.FirstJSDocNode || child.kind > ts.SyntaxKind.LastJSDocNode)
    if (children.length > 0) return children.forEach(visit)
    const text = node.getText(file)
    if (CJK.test(text)) found.push(`${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}: ${text.trim()}`)
  }
  visit(file)
  return found
}

/** Every text of a table with the path to it; a sentence with gaps is called with samples. */
const texts = (table: unknown, at = ''): [string, string][] => {
  if (typeof table === 'string') return [[at, table]]
  if (typeof table === 'function')
    return [1, 2, 0].map((count) => [`${at}(${count})`, String((table as (...args: unknown[]) => unknown)(count, count, count))])
  return Object.entries(table as object).flatMap(([key, value]) => texts(value, at ? `${at}.${key}` : key))
}

/** The tables that pages load, by feature; those of the main package are one. */
const tables = (): [string, Table<unknown>][] =>
  fs
    .readdirSync(__dirname)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => Object.entries(jest.requireActual<Record<string, unknown>>(`./${file}`)))
    .filter((exported): exported is [string, Table<unknown>] => exported[0].endsWith('Table'))
    .map(([name, table]) => [name === 'mainTable' ? '' : name.replace(/Table$/, ''), table])

const said = (language: 'zh-CN' | 'en'): [string, string][] => tables().flatMap(([name, table]) => texts(table[language], name))

/** The languages are offered in their own names. */
const OWN_NAME = /^settings\.languages\./

describe('the words of the app', () => {
  test('stand in the tables and nowhere else', () => {
    expect(sourceFiles().flatMap((file) => wordsInCode(file, fs.readFileSync(path.join(CLIENT, file), 'utf8')))).toEqual([])
  })

  test.each([
    ["const a = '会员'", 1],
    ['const a = <View>\n  会员\n</View>', 1],
    ['const a = `${b} 分`', 1],
    ['const a = /，/', 1],
    ['// 会员\n/** 会员 */ const a = 1 /* 会员 */', 0],
    ['const a = <View>{/* 会员 */}</View>', 0],
  ])('are found in %j', (source, count) => expect(wordsInCode('x.tsx', source)).toHaveLength(count))

  test('are all there in English, and in English', () => {
    const chinese = said('zh-CN').map(([at]) => at)
    const english = said('en')
    expect(english.map(([at]) => at).sort()).toEqual(chinese.sort())
    expect(english.filter(([at, text]) => text.trim() === '' || (CJK.test(text) && !OWN_NAME.test(at)))).toEqual([])
  })

  test('are each in one table that pages load', () =>
    expect(
      said('zh-CN')
        .map(([at]) => at)
        .sort(),
    ).toEqual(
      texts(zhCN)
        .map(([at]) => at)
        .sort(),
    ))

  test('follow the language, and whoever wants to know is told', () => {
    const told = jest.fn()
    const stop = onLanguage(told)
    setLanguage('en')
    expect(strings().common.back).toBe('Back')
    expect(wordsFrom(leaveTable)).toBe(leaveTable.en)
    stop()
    setLanguage('zh-CN')
    expect(strings().common.back).toBe('返回')
    expect(told).toHaveBeenCalledTimes(1)
  })
})
