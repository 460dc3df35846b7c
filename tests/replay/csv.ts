/** One record of a CSV file (RFC 4180): its fields, and the line of the file on which it begins, for messages. */
export interface CsvRecord {
  readonly line: number
  readonly fields: readonly string[]
}

export class CsvError extends Error {}

/** Reads quoted and bare fields, quoted line breaks, `\n` and `\r\n`, and a byte order mark. Empty lines are left out. */
export function* readCsv(text: string): Generator<CsvRecord> {
  let line = 1
  let start = 1
  let fields: string[] = []
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < text.length) {
    const [field, next] = text[at] === '"' ? quoted(text, at, line) : bare(text, at)
    fields.push(field)
    line += field.split('\n').length - 1
    at = next
    if (text[at] === ',') {
      at += 1
      // A comma at the very end of the file is followed by one more empty field.
      if (at === text.length) fields.push('')
      else continue
    }
    if (fields.length > 1 || fields[0] !== '') yield { line: start, fields }
    fields = []
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    line += 1
    start = line
  }
}

const bare = (text: string, from: number): [string, number] => {
  let to = from
  while (to < text.length && text[to] !== ',' && text[to] !== '\n' && text[to] !== '\r') to += 1
  return [text.slice(from, to), to]
}

const quoted = (text: string, from: number, line: number): [string, number] => {
  let field = ''
  let at = from + 1
  for (;;) {
    const end = text.indexOf('"', at)
    if (end < 0) throw new CsvError(`line ${line}: a quoted field is never closed`)
    field += text.slice(at, end)
    if (text[end + 1] !== '"') {
      const next = text[end + 1]
      if (next !== undefined && !',\r\n'.includes(next)) throw new CsvError(`line ${line}: text after a closing quote`)
      return [field, end + 1]
    }
    field += '"'
    at = end + 2
  }
}
