import { at, dist } from '../lib/paths.mjs'
import { bundle } from './bundle.mjs'

/** The emulator as one file; its packages stay outside, because one of them is a native module. */
export const emulator = {
  name: 'emulator',
  inputs: ['emulator', 'shared/errors', 'config/database.json', 'config/functions.json'],
  outputs: () => [dist('emulator', 'main.js')],
  async build() {
    await bundle('emulator', {
      entryPoints: [at('emulator', 'main.ts')],
      outfile: dist('emulator', 'main.js'),
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      packages: 'external',
      sourcemap: true,
    })
  },
}
