import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const { deprecatedCalls, experienceFaults } = require('./experience.mjs') as {
  experienceFaults(folder: string, limits: { imageKb: number }): string[]
  deprecatedCalls(folder: string): string[]
}

const ROOT = path.resolve(__dirname, '../../..')

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'experience-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

const faultsOf = (name: string, content: string | Buffer): string[] => {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  fs.writeFileSync(path.join(folder, name), content)
  return experienceFaults(folder, { imageKb: 100 })
}

describe('the rules of the experience score on compiled output', () => {
  it.each([
    ['pages/a.wxss', '.a:active{opacity:.5}', ':active'],
    ['pages/a.js', 'fetch("http://example.com/x")', 'without https'],
    ['pages/a.wxss', '@font-face{src:url(https://example.com/i.woff)}', 'from the network'],
    ['assets/a.png', Buffer.alloc(100 * 1024 + 1), 'pictures may have 100 KB'],
  ])('name %s when it breaks one', (name, content, words) => {
    expect(faultsOf(name, content)).toEqual([expect.stringContaining(words)])
  })

  it.each([
    ['pages/a.wxss', '.is-active{opacity:.5}'],
    ['pages/a.js', 'var ns="http://www.w3.org/2000/svg"'],
    ['assets/a.png', Buffer.alloc(100 * 1024)],
  ])('say nothing of %s that keeps them', (name, content) => {
    expect(faultsOf(name, content)).toEqual([])
  })

  it('know a withdrawn interface when they see it, and the client calls none', () => {
    fs.writeFileSync(path.join(folder, 'a.ts'), 'Taro.getUserProfile({ desc })')
    expect(deprecatedCalls(folder)).toEqual(['a.ts'])
    expect(deprecatedCalls(path.join(ROOT, 'client'))).toEqual([])
  })
})
