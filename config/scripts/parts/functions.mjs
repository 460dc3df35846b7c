import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { at, dist } from '../lib/paths.mjs'
import { budgets, withinBudget } from '../lib/budgets.mjs'
import { Failure } from '../lib/failure.mjs'
import { runLogged } from '../lib/run.mjs'
import { cache } from '../lib/paths.mjs'
import { bundle } from './bundle.mjs'

const settings = () => JSON.parse(fs.readFileSync(at('config', 'functions.json'), 'utf8'))

const folder = (name) => dist('functions', name)

/**
 * The functions as CloudBase gets them: each one file with everything inside, SDK included, so that nothing has to be installed in
 * the cloud and a cold start loads one file. The oldest runtime in use there is Node 18.
 */
export const functions = {
  name: 'functions',
  inputs: ['cloudfunctions', 'shared', 'config/functions.json', 'config/budgets.json'],
  outputs: () => Object.keys(settings()).map((name) => path.join(folder(name), 'index.js')),
  async build() {
    const all = Object.entries(settings())
    await Promise.all(all.map(([name, config]) => buildOne(name, config)))
    await provesLoadable(all.map(([name]) => name))
    const budget = budgets().functionBundleKb
    return withinBudget(
      all.map(([name]) => ({ name, bytes: fs.statSync(path.join(folder(name), 'index.js')).size, budgetKb: budget[name] ?? 0 })),
    )
  },
}

async function buildOne(name, { triggers, openapi }) {
  fs.rmSync(folder(name), { recursive: true, force: true })
  await bundle(`function-${name}`, {
    entryPoints: [at('cloudfunctions', name, 'index.ts')],
    outfile: path.join(folder(name), 'index.js'),
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    minify: true,
    legalComments: 'none',
  })
  const { version } = createRequire(import.meta.url)('../../../package.json')
  writeJson(path.join(folder(name), 'package.json'), { name, version, private: true, main: 'index.js' })
  writeJson(path.join(folder(name), 'config.json'), { permissions: { openapi: openapi ?? [] }, triggers: triggers ?? [] })
}

const writeJson = (file, value) => fs.writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)

/** A bundle that cannot be loaded by plain Node, far from node_modules, would only be noticed in the cloud. */
async function provesLoadable(names) {
  const script = `for (const name of ${JSON.stringify(names)}) {
    const file = require('node:path').join(${JSON.stringify(dist('functions'))}, name, 'index.js')
    const load = require('node:module').createRequire('/')
    if (typeof load(file).main !== 'function') throw new Error(name + ' does not export main')
  }`
  const { code, tail, log } = await runLogged(process.execPath, ['-e', script], { log: cache('logs', 'functions.log') })
  if (code !== 0) throw new Failure('A bundled function cannot be loaded.', { details: tail(), log })
}
