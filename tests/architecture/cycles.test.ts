import path from 'node:path'
import { build } from 'esbuild'
import { glob } from './tracked-files'

const root = path.resolve(__dirname, '../..')

/** File → the files it imports when it runs; imports of types alone vanish in the compiler and bind nothing. */
async function importGraph(files: string[]): Promise<Map<string, string[]>> {
  const { metafile } = await build({
    entryPoints: files,
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'unused',
    platform: 'node',
    packages: 'external',
    alias: { '@': path.join(root, 'client'), '@shared': path.join(root, 'shared') },
    loader: { '.scss': 'empty', '.svg': 'empty', '.png': 'empty' },
    define: { 'process.env.TARO_ENV': '"weapp"' },
    logLevel: 'silent',
  })
  return new Map(
    Object.entries(metafile.inputs).map(([file, { imports }]) => [
      file,
      imports.filter(({ external }) => !external).map((item) => item.path),
    ]),
  )
}

/** The first circle found, as a list of files, or undefined. */
function circle(graph: Map<string, string[]>): string[] | undefined {
  const done = new Set<string>()
  const visit = (file: string, trail: string[]): string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const next of graph.get(file) ?? []) {
      const found = visit(next, [...trail, file])
      if (found) return found
    }
    done.add(file)
    return undefined
  }
  for (const file of graph.keys()) {
    const found = visit(file, [])
    if (found) return found
  }
  return undefined
}

const isRun = (file: string) => /\.tsx?$/.test(file) && !/(\.test|\.d)\.tsx?$/.test(file)

describe('no file imports itself in a circle', () => {
  it.each(['shared', 'cloudfunctions', 'emulator', 'client'])('in %s', async (room) => {
    const files = glob(room).filter(isRun)
    expect(files.length).toBeGreaterThan(0)
    expect(circle(await importGraph(files))).toBeUndefined()
  })

  it('and a circle would be noticed', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ])
    expect(circle(graph)).toEqual(['b', 'c', 'b'])
  })
})
