import { cache } from '../lib/paths.mjs'
import { Failure } from '../lib/failure.mjs'
import { at } from '../lib/paths.mjs'
import fs from 'node:fs'
import path from 'node:path'

const alias = () => ({ '@': at('client'), '@shared': at('shared') })

/**
 * One esbuild run with the settings all bundles share. esbuild is imported only here and late: before the packages are installed
 * there is none. A note of what went into the bundle is kept in .cache/meta.
 */
export async function bundle(name, options) {
  const entries = Array.isArray(options.entryPoints) ? options.entryPoints : Object.values(options.entryPoints)
  for (const entry of entries)
    if (!fs.existsSync(entry)) throw new Failure(`${path.relative(at(), entry)} does not exist, so ${name} cannot be built.`)
  const esbuild = await import('esbuild')
  try {
    const { metafile } = await esbuild.build({
      bundle: true,
      charset: 'utf8',
      alias: alias(),
      absWorkingDir: at(),
      logLevel: 'silent',
      metafile: true,
      ...options,
    })
    fs.mkdirSync(cache('meta'), { recursive: true })
    fs.writeFileSync(cache('meta', `${name}.json`), JSON.stringify(metafile))
    return metafile
  } catch (error) {
    if (!error.errors) throw error
    const messages = await esbuild.formatMessages(error.errors, { kind: 'error', color: process.stdout.isTTY })
    throw new Failure(`${name} does not compile.`, { details: messages.join('').trim() })
  }
}
