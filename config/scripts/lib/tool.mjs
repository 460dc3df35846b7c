import path from 'node:path'
import { build } from './build.mjs'
import { handOver } from './child.mjs'
import { Failure } from './failure.mjs'
import { ensureInstalled } from './install.mjs'
import { at, dist } from './paths.mjs'

/** Bundles a command-line tool of the tests folder and hands the terminal over to it, with everything built that it needs. */
export async function runTool(name, { entry, needs }) {
  await ensureInstalled()
  const failures = await build(needs)
  if (failures.length > 0) throw new Failure(failures.map(({ words }) => words).join('\n\n'))
  const outfile = dist(`${name}.js`)
  const { bundle } = await import('../parts/bundle.mjs')
  await bundle(name, {
    entryPoints: [at(...entry.split('/'))],
    outfile: path.normalize(outfile),
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
  })
  return handOver(outfile, process.argv.slice(2))
}
