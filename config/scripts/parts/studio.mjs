import fs from 'node:fs'
import path from 'node:path'
import { at, dist } from '../lib/paths.mjs'
import { Failure } from '../lib/failure.mjs'
import { bundle } from './bundle.mjs'

const source = at('emulator', 'studio')

/** The studio page: its html as it is, and every script and style that the html names, bundled under the same name. */
export const studio = {
  name: 'studio',
  inputs: ['emulator/studio'],
  outputs: () => [dist('studio', 'index.html')],
  async build() {
    fs.rmSync(dist('studio'), { recursive: true, force: true })
    fs.mkdirSync(dist('studio'), { recursive: true })
    const entryPoints = entriesOf(readPage())
    await bundle('studio', {
      entryPoints,
      outdir: dist('studio'),
      outbase: source,
      platform: 'browser',
      format: 'esm',
      target: 'es2022',
      minify: true,
      loader: { '.svg': 'dataurl', '.png': 'dataurl' },
    })
    fs.copyFileSync(path.join(source, 'index.html'), dist('studio', 'index.html'))
  },
}

function readPage() {
  const file = path.join(source, 'index.html')
  if (!fs.existsSync(file)) throw new Failure('emulator/studio/index.html does not exist, so the studio cannot be built.')
  return fs.readFileSync(file, 'utf8')
}

/** `<script src="main.js">` is made from main.ts, `<link href="studio.css">` from the file of that name. */
function entriesOf(page) {
  const names = [...page.matchAll(/(?:src|href)="(?:\.?\/)?(?:studio\/)?([\w./-]+\.(?:js|css))"/g)].map((match) => match[1])
  return [...new Set(names)].map((name) => {
    const script = path.join(source, name.replace(/\.js$/, '.ts'))
    return fs.existsSync(script) ? script : path.join(source, name)
  })
}
