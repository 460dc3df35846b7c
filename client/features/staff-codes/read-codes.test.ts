import { LIMITS } from '@shared/domain/limits'
import type { TextFile } from '@/lib/text-file'
import { codeReader } from './read-codes'
import { NOTHING, withAnswer } from './report'

/** A file in memory, and the largest part that was ever asked for. */
const fileOf = (text: string) => {
  const bytes = new Uint8Array(Buffer.from(text))
  const asked: number[] = []
  const file: TextFile = {
    name: 'codes.csv',
    size: bytes.length,
    read: (from, length) => {
      asked.push(length)
      return Promise.resolve(bytes.slice(from, from + length))
    },
  }
  return { file, asked }
}

const all = async (text: string) => {
  const { file, asked } = fileOf(text)
  const reader = codeReader(file)
  const batches = []
  for (let batch = await reader.next(); batch; batch = await reader.next()) batches.push(batch)
  return { batches, codes: batches.flatMap(({ codes }) => codes), header: reader.header(), asked, size: file.size }
}

it('reads 100,000 lines in their order, in small parts and whole calls, with an honest progress', async () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => `"CODE-${String(i).padStart(6, '0')}",2026-12-31`)
  const { codes, batches, header, asked, size } = await all(`\uFEFF券码,截止\r\n${rows.join('\r\n')}\r\n`)
  expect(header).toBe('券码')
  expect(codes).toHaveLength(100_000)
  expect(codes[0]).toEqual({ line: 2, code: 'CODE-000000' })
  expect(codes[99_999]).toEqual({ line: 100_001, code: 'CODE-099999' })
  expect(codes.every(({ line }, i) => line === i + 2)).toBe(true)
  expect(batches.slice(0, -1).every((batch) => batch.codes.length === LIMITS.codesPerCall)).toBe(true)
  expect(Math.max(...asked)).toBeLessThanOrEqual(64 * 1024)
  expect(batches.every(({ read }, i) => i === 0 || read >= batches[i - 1]!.read)).toBe(true)
  expect(batches.at(-1)!.read).toBe(size)
})

it('takes the first row for a code where it is one, and finds nothing in a heading alone', async () => {
  expect(await all('AB12\nCD34')).toMatchObject({ header: undefined, codes: [{ code: 'AB12' }, { code: 'CD34' }] })
  expect(await all('code\n')).toMatchObject({ header: 'code', codes: [] })
  expect(await all('')).toMatchObject({ header: undefined, codes: [] })
})

it('goes on where it stopped once the file can be read again', async () => {
  const { file } = fileOf('AB12\nCD34')
  let fails = true
  const reader = codeReader({ ...file, read: (from, length) => (fails ? Promise.reject(new Error('gone')) : file.read(from, length)) })
  await expect(reader.next()).rejects.toThrow('gone')
  fails = false
  expect((await reader.next())?.codes).toHaveLength(2)
})

it('adds up what the parts of a file came to, and names the first lines alone', () => {
  const answer = { taken: 3, duplicates: Array.from({ length: 40 }, (_, i) => i), faulty: [{ line: 9, fault: 'empty' as const }], left: 7 }
  const report = withAnswer(withAnswer(NOTHING, answer), { ...answer, left: 10 })
  expect(report).toMatchObject({ taken: 6, duplicates: 80, faulty: 2, left: 10 })
  expect(report.duplicateLines).toHaveLength(50)
})
