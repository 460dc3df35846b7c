import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { Filter } from './filter'
import { openStore } from './store'
import { CONFIG, Handle, newFolder, removeFolders } from './test-support'

const CHILD = join(__dirname, '../../.cache/kill-child.cjs')

/** Lets the child work until it has reported enough, kills it there, and answers what it had reported. */
async function workUntilKilled(folder: string, reports: number): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    if (text.split('\n').length > reports) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return text.split('\n').slice(0, -1)
}

describe('a process killed in the middle of concurrent writes', () => {
  beforeAll(() => {
    buildSync({ entryPoints: [join(__dirname, 'kill.child.ts')], outfile: CHILD, bundle: true, platform: 'node', packages: 'external' })
  })

  afterAll(removeFolders)

  it.each([1, 40, 300, 1500])('keeps every answered write, whole, after %i of them', async (reports) => {
    const folder = newFolder()
    const answered = await workUntilKilled(folder, reports)
    const store = openStore({ path: folder, config: CONFIG, now: () => 0 })
    const accounts = await new Handle(store.database('demo'), 'accounts').all()
    const entries = await new Handle(store.database('demo'), 'plain').all()
    const kept = new Set(entries.map(({ _id }) => _id))
    expect(answered.filter((id) => !kept.has(id))).toEqual([])
    const moved = (field: 'from' | 'to', i: number): number => entries.filter((entry) => entry[field] === i).length
    expect(accounts.map(({ points }) => points)).toEqual(accounts.map((_, i) => 100 - moved('from', i) + moved('to', i)))
    for (const { _id, dueOn } of accounts) {
      const found = await store.database('demo').find('accounts', new Filter({ dueOn: dueOn! }), {})
      expect(found.documents.map(({ document }) => document._id)).toContain(_id)
      expect(found.examined).toBe(found.documents.length)
    }
    store.close()
  })
})
