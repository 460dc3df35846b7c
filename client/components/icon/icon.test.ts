import { readFileSync } from 'node:fs'
import path from 'node:path'

const read = (file: string): string => readFileSync(path.join(__dirname, file), 'utf8')

const named = [...read('index.tsx').matchAll(/^ {2}'([\w-]+)',$/gm)].map(([, name]) => name)
const drawn = [...read('index.scss').matchAll(/^ {2}'([\w-]+)':\s/gm)].map(([, name]) => name)

describe('the icons', () => {
  test('are each drawn, and each drawing has its name', () => {
    expect(named.length).toBeGreaterThan(0)
    expect([...drawn].sort()).toEqual([...named].sort())
  })

  test('are each named once', () => expect(new Set(named).size).toBe(named.length))
})
