import { fenOf, readSalesFile } from './sales-file'

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n'

describe('a file of sales', () => {
  it('is read as Shanghai times and whole fen', () => {
    expect(readSalesFile(`${HEADER}536368,22914,"RACK, BLUE",3,2010-12-01 08:34:00,4.95,13047,United Kingdom\n`)).toEqual([
      { invoiceNo: '536368', stockCode: '22914', quantity: 3, at: Date.parse('2010-12-01T00:34:00Z'), priceFen: 495, customer: '13047' },
    ])
  })

  it.each([
    ['0.29', 29],
    ['1.1', 110],
    ['8142.75', 814275],
    ['7', 700],
    ['4.950', 495],
    ['-11062.06', -1106206],
    ['0.001', undefined],
    ['0', 0],
  ])('reads the price %s as %s fen, never by way of a fraction', (text, fen) => {
    expect(fenOf(text)).toBe(fen)
  })

  it.each([
    ['InvoiceNo', '53/6368,1,x,3,2010-12-01 08:34:00,4.95,13047,UK'],
    ['Quantity', '536368,1,x,3.5,2010-12-01 08:34:00,4.95,13047,UK'],
    ['InvoiceDate', '536368,1,x,3,01.12.2010,4.95,13047,UK'],
    ['UnitPrice', '536368,1,x,3,2010-12-01 08:34:00,free,13047,UK'],
    ['CustomerID', '536368,1,x,3,2010-12-01 08:34:00,4.95,Smith,UK'],
  ])('names the line and the column when %s cannot be read', (column, line) => {
    expect(() => readSalesFile(`${HEADER}536368,1,x,3,2010-12-01 08:34:00,4.95,13047,UK\n${line}\n`)).toThrow(
      new RegExp(`^Line 3: ${column} ".*" cannot be read\\.$`),
    )
  })

  it('says which columns are missing, and that an empty file is empty', () => {
    expect(() => readSalesFile('InvoiceNo,Quantity\n')).toThrow('The file has no column StockCode, InvoiceDate, UnitPrice, CustomerID.')
    expect(() => readSalesFile('')).toThrow('The file is empty.')
  })
})
