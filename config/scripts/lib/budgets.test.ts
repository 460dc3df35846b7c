import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

interface Size {
  name: string
  bytes: number
  budgetKb: number
}

const { weappSizes, withinBudget } = require('./budgets.mjs') as {
  weappSizes(folder: string): Size[]
  withinBudget(sizes: Size[]): string
}

describe('size budgets', () => {
  it('say what each thing weighs while all is well', () => {
    expect(withinBudget([{ name: 'till', bytes: 1024 * 1024, budgetKb: 1500 }])).toBe('till 1,024 KB')
  })

  it('refuse what has outgrown them by a single byte, in words', () => {
    expect(withinBudget([{ name: 'till', bytes: 10 * 1024, budgetKb: 10 }])).toBe('till 10 KB')
    expect(() => withinBudget([{ name: 'till', bytes: 10 * 1024 + 1, budgetKb: 10 }])).toThrow('till has 10 KB, the budget is 10 KB')
  })

  it('count every byte of the mini-program once, in its sub-package or in the main package', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weapp-'))
    const app = JSON.stringify({ subPackages: [{ root: 'packages/points/', pages: [] }] })
    const write = (name: string, content: string) => {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      fs.writeFileSync(path.join(folder, name), content)
    }
    write('app.json', app)
    write('app.js', 'x'.repeat(1000))
    write('packages/points/history/index.js', 'x'.repeat(300))
    write('packages/shared.js', 'x'.repeat(20))
    expect(weappSizes(folder).map(({ name, bytes }) => [name, bytes])).toEqual([
      ['main package', app.length + 1020],
      ['packages/points', 300],
    ])
    fs.rmSync(folder, { recursive: true, force: true })
  })
})
