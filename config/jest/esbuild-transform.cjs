const crypto = require('node:crypto')
const fs = require('node:fs')
const esbuild = require('esbuild')

const OWN_HASH = crypto.createHash('sha256').update(fs.readFileSync(__filename)).update(esbuild.version).digest('hex')
const LOADERS = { ts: 'ts', mts: 'ts', cts: 'ts', tsx: 'tsx', jsx: 'jsx', js: 'js', mjs: 'js', cjs: 'js' }

/**
 * TypeScript and ES modules to what Jest runs. Types are not checked here, `npm run check` does that. `import()` becomes `require`,
 * because Jest's own module registry cannot do the former; `jest.mock` is not hoisted, so it must stand before a `require`.
 */
module.exports = {
  process(source, file) {
    const usesMeta = source.includes('import.meta')
    const { code, map } = esbuild.transformSync(source, {
      loader: LOADERS[file.split('.').at(-1)],
      sourcefile: file,
      sourcemap: true,
      sourcesContent: false,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      jsx: 'automatic',
      charset: 'utf8',
      supported: { 'dynamic-import': false },
      ...(usesMeta && {
        define: { 'import.meta.url': 'importMetaUrl' },
        banner: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;",
      }),
      tsconfigRaw: { compilerOptions: { target: 'ES2022', useDefineForClassFields: true } },
    })
    return { code, map }
  },
  getCacheKey(source, file) {
    return crypto.createHash('sha256').update(OWN_HASH).update('\0').update(file).update('\0').update(source).digest('hex')
  },
}
