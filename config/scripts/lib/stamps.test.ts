import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

interface Stamps {
  hashInputs(inputs: string[], variables?: string[]): string
  filesBelow(input: string): string[]
}

const { hashInputs, filesBelow } = require('./stamps.mjs') as Stamps

describe('what a build was made from', () => {
  let folder = ''
  const write = (name: string, content: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    fs.writeFileSync(path.join(folder, name), content)
  }

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stamps-'))
    write('a.ts', 'one')
    write('deep/b.ts', 'two')
  })

  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

  it('is the same for the same files, whenever they were written', () => {
    const before = hashInputs([folder])
    write('a.ts', 'one')
    expect(hashInputs([folder])).toBe(before)
  })

  it.each([
    ['a changed file', () => write('deep/b.ts', 'three')],
    ['a new file', () => write('deep/c.ts', '')],
    ['a renamed file', () => fs.renameSync(path.join(folder, 'a.ts'), path.join(folder, 'z.ts'))],
    ['a lost file', () => fs.rmSync(path.join(folder, 'a.ts'))],
  ])('differs after %s', (_, change) => {
    const before = hashInputs([folder])
    change()
    expect(hashInputs([folder])).not.toBe(before)
  })

  it('differs when a variable that is written into the result differs', () => {
    process.env.STAMPS_TEST = 'one'
    const before = hashInputs([folder], ['STAMPS_TEST'])
    process.env.STAMPS_TEST = 'two'
    expect(hashInputs([folder], ['STAMPS_TEST'])).not.toBe(before)
    delete process.env.STAMPS_TEST
  })

  it('leaves out unit tests, which are not part of what is built', () => {
    write('a.test.ts', 'expect(1).toBe(1)')
    expect(filesBelow(folder).map((file) => path.relative(folder, file))).toEqual(['a.ts', path.join('deep', 'b.ts')])
  })
})
