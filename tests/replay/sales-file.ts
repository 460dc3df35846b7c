import { type CsvRecord, readCsv } from './csv'

/** One line item as the file has it. Negative quantities are goods that came back. */
export interface SaleLine {
  readonly invoiceNo: string
  readonly stockCode: string
  readonly quantity: number
  /** Epoch ms; the file's local shop times are read as Asia/Shanghai. */
  readonly at: number
  /** Price of one piece: the file's pounds read as yuan, in fen. Undefined where it is no whole number of fen. */
  readonly priceFen: number | undefined
  /** Empty when nobody showed a card. */
  readonly customer: string
}

export class SalesFileError extends Error {}

const COLUMNS = ['InvoiceNo', 'StockCode', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID'] as const

/** The lines of the file in its own order. Throws SalesFileError, naming the line, for whatever cannot be read. */
export const readSalesFile = (text: string): SaleLine[] => {
  const records = [...readCsv(text)]
  const header = records.shift()
  if (!header) throw new SalesFileError('The file is empty.')
  const missing = COLUMNS.filter((name) => !header.fields.includes(name))
  if (missing.length > 0) throw new SalesFileError(`The file has no column ${missing.join(', ')}.`)
  const place = Object.fromEntries(COLUMNS.map((name) => [name, header.fields.indexOf(name)])) as Record<(typeof COLUMNS)[number], number>
  return records.map((record) => lineOf(record, (name) => record.fields[place[name]]?.trim() ?? ''))
}

const lineOf = ({ line }: CsvRecord, field: (name: (typeof COLUMNS)[number]) => string): SaleLine => {
  const fault = (name: (typeof COLUMNS)[number]) => new SalesFileError(`Line ${line}: ${name} "${field(name)}" cannot be read.`)
  const invoiceNo = field('InvoiceNo')
  const stockCode = field('StockCode')
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test(invoiceNo)) throw fault('InvoiceNo')
  if (stockCode === '' || stockCode.length > 64) throw fault('StockCode')
  if (!/^-?\d{1,7}$/.test(field('Quantity'))) throw fault('Quantity')
  if (!/^-?\d{1,9}(\.\d+)?$/.test(field('UnitPrice'))) throw fault('UnitPrice')
  if (!/^\d{0,8}$/.test(field('CustomerID'))) throw fault('CustomerID')
  const at = shopTime(field('InvoiceDate'))
  if (at === undefined) throw fault('InvoiceDate')
  return {
    invoiceNo,
    stockCode,
    quantity: Number(field('Quantity')),
    at,
    priceFen: fenOf(field('UnitPrice')),
    customer: field('CustomerID'),
  }
}

const shopTime = (text: string): number | undefined => {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)$/.exec(text)
  const ms = match ? Date.parse(`${match[1]}T${match[2]}+08:00`) : Number.NaN
  return Number.isNaN(ms) ? undefined : ms
}

/** `4.95` → 495, by digits and never by multiplying a fraction; undefined below a whole fen. */
export const fenOf = (text: string): number | undefined => {
  const [whole = '', part = ''] = text.replace('-', '').split('.')
  if (/[1-9]/.test(part.slice(2))) return undefined
  const fen = Number(whole) * 100 + Number(part.slice(0, 2).padEnd(2, '0'))
  return text.startsWith('-') ? -fen || 0 : fen
}
