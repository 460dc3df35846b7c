import { CsvError, readCsv } from './csv'

const fields = (text: string) => [...readCsv(text)].map((record) => record.fields)

describe('a CSV file', () => {
  it('is read with bare and quoted fields, quotes inside quotes and commas inside quotes', () => {
    expect(fields('a,b,c\n1,"x, y","say ""hi"""\n')).toEqual([
      ['a', 'b', 'c'],
      ['1', 'x, y', 'say "hi"'],
    ])
  })

  it('may end its lines either way, leave the last one open and begin with a byte order mark', () => {
    expect(fields('\ufeffa,b\r\n1,2\r\n\r\n3,4')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ])
  })

  it('keeps empty fields, also the last one of the file', () => {
    expect(fields('a,,c\n,,\n1,')).toEqual([
      ['a', '', 'c'],
      ['', '', ''],
      ['1', ''],
    ])
  })

  it('counts the lines inside quotes, so that a message names the right one', () => {
    expect([...readCsv('a\n"x\ny"\nz\n')].map((record) => record.line)).toEqual([1, 2, 4])
  })

  it('is refused with its line when a quote is never closed or text follows one', () => {
    expect(() => fields('a\n"b')).toThrow(new CsvError('line 2: a quoted field is never closed'))
    expect(() => fields('"a"b')).toThrow(new CsvError('line 1: text after a closing quote'))
  })
})
