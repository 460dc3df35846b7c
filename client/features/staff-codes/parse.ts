import { LIMITS } from '@shared/domain/limits'

/** One code as the file has it, and the line that it begins in; what is wrong with it, the functions say. */
export interface CodeLine {
  readonly line: number
  readonly code: string
}

/** Takes a table apart, part by part: whatever the size of the file, only the row that is being read is kept. */
export interface Parser {
  /** The rows that this text completes. */
  readonly push: (text: string) => CodeLine[]
  /** The last row, where the file ends without a line break. */
  readonly end: () => CodeLine[]
}

/** Tables are separated by commas (the wide one among them), by semicolons where commas are decimals, or by tabs. */
const SEPARATORS = [',', ';', '\t', '\uFF0C']

/** Longer than every code may be: the rest of such a cell, or of a file whose quotes never close, is not kept. */
const LONGEST = 4 * LIMITS.codeCharacters

type Where = 'start' | 'plain' | 'quoted' | 'quote' | 'beside'

/**
 * The first column of a CSV or text file: quotes may hold separators, line breaks and doubled quotes; lines end by CR, LF or both. Empty lines
 * are no rows. A row that has other columns and none in the first is one all the same, so that it is told.
 */
export const parser = (): Parser => {
  let where: Where = 'start'
  let code = ''
  /** Whether anything but blanks stands in the row. */
  let isRow = false
  let line = 1
  let begins = 1
  let wasReturn = false
  let isFirst = true

  const finished = (): CodeLine[] => {
    const row = isRow ? [{ line: begins, code: code.trim() }] : []
    where = 'start'
    code = ''
    isRow = false
    return row
  }

  const keep = (character: string): void => {
    if (code.length < LONGEST) code += character
  }

  const take = (character: string): void => {
    isRow ||= character.trim() !== ''
    if (where === 'start' && character.trim() === '' && character !== '\t') return
    if (where === 'quoted') {
      if (character === '"') where = 'quote'
      else keep(character)
    } else if (where === 'quote' && character === '"') {
      keep(character)
      where = 'quoted'
    } else if (where === 'start' && character === '"') where = 'quoted'
    else if (where !== 'beside' && SEPARATORS.includes(character)) where = 'beside'
    else if (where !== 'beside') {
      keep(character)
      where = 'plain'
    }
  }

  const push = (text: string): CodeLine[] => {
    const rows: CodeLine[] = []
    for (const character of text) {
      if (isFirst && character === '\uFEFF') {
        isFirst = false
        continue
      }
      isFirst = false
      const isBreak = character === '\n' || character === '\r'
      // The second half of CR LF, also where the two come in different parts.
      const isRest = character === '\n' && wasReturn
      wasReturn = character === '\r'
      if (isBreak && where === 'quoted') {
        if (!isRest) line++
        keep(character)
        continue
      }
      if (isRest) continue
      if (!isBreak) {
        take(character)
        continue
      }
      rows.push(...finished())
      line++
      begins = line
    }
    return rows
  }

  return { push, end: finished }
}

/** What stands above codes, in the tables that tills and shops write. */
const HEADER = /^(code|codes|coupon|coupon[ _-]?code|voucher|voucher[ _-]?code|serial|serial[ _-]?(no|number)|number|no\.?)$/i

/** Whether the first row names its column. Codes are plain letters and digits: a row in another script, or one that cannot be read, is a name as well. */
export const isHeader = ({ code }: CodeLine): boolean => HEADER.test(code) || /[\p{Script=Han}\uFFFD]/u.test(code)
