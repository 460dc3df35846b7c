import fs from 'node:fs'
import { createRequire } from 'node:module'
import { at, cache, dist } from '../lib/paths.mjs'
import { budgets, kb, weappSizes, withinBudget } from '../lib/budgets.mjs'
import { experienceFaults } from '../lib/experience.mjs'
import { Failure } from '../lib/failure.mjs'
import { runLogged } from '../lib/run.mjs'
import { bundle } from './bundle.mjs'

const CLIENT_INPUTS = [
  'client',
  'shared',
  'config/index.ts',
  'config/taro',
  'config/budgets.json',
  'babel.config.js',
  'package.json',
  'project.config.json',
  'tsconfig.json',
]

/** Environment variables that config/index.ts writes into the program. */
const CLIENT_VARIABLES = ['EVERGREEN_CLOUD_ENV', 'EVERGREEN_TEMPLATES']

/** The mini-program for WeChat. */
export const weapp = {
  name: 'weapp',
  long: true,
  hint: 'the mini-program, about 20 s',
  inputs: CLIENT_INPUTS,
  variables: CLIENT_VARIABLES,
  outputs: () => [dist('weapp', 'app.json'), dist('weapp', 'app.js')],
  async build(note) {
    await taro('weapp', note)
    const faults = experienceFaults(dist('weapp'), budgets().weapp)
    if (faults.length > 0) throw new Failure('The mini-program breaks rules of WeChat’s experience score.', { details: faults.join('\n') })
    return withinBudget(weappSizes(dist('weapp')))
  },
}

/** The same program for the browser, served under /app/. */
export const h5 = {
  name: 'h5',
  long: true,
  hint: 'the member app for the browser, about 40 s',
  inputs: CLIENT_INPUTS,
  variables: CLIENT_VARIABLES,
  outputs: () => [dist('h5', 'index.html'), dist('h5', 'js')],
  async build(note) {
    await taro('h5', note)
    const scripts = fs.readdirSync(dist('h5', 'js')).filter((name) => name.endsWith('.js'))
    return `scripts ${kb(scripts.reduce((sum, name) => sum + fs.statSync(dist('h5', 'js', name)).size, 0))}`
  },
}

const LONGEST_MS = 10 * 60_000

/** Taro prints endless progress; its words are kept in a log and shown only when it fails. */
async function taro(type, note) {
  fs.rmSync(dist(type), { recursive: true, force: true })
  const { code, tail, log } = await runLogged(process.execPath, [at('node_modules/@tarojs/cli/bin/taro'), 'build', '--type', type], {
    env: {
      ...process.env,
      EVERGREEN_ANSWER_SHAPES: await answerShapes(),
      NODE_ENV: 'production',
      BROWSERSLIST_IGNORE_OLD_DATA: '1',
      NO_UPDATE_NOTIFIER: '1',
    },
    log: cache('logs', `taro-${type}.log`),
    longestMs: LONGEST_MS,
    onText: (text) => {
      const percent = text.match(/(\d{1,3})%/g)?.at(-1)
      if (percent) note(percent)
    },
  })
  if (code === null)
    throw new Failure(`The ${type} build did not come to an end in ${LONGEST_MS / 60_000} minutes.`, { details: tail(), log })
  if (code !== 0 || !produced(type)) throw new Failure(`The ${type} build failed.`, { details: complaint(tail()), log })
}

/** What every answer must at least contain, as the contracts say: config/index.ts writes it into the program. */
async function answerShapes() {
  const outfile = cache('answer-shapes.cjs')
  const entryPoints = [at('config', 'taro', 'answer-shapes.ts')]
  await bundle('answer-shapes', { entryPoints, outfile, platform: 'node', format: 'cjs', target: 'node20' })
  const require = createRequire(import.meta.url)
  delete require.cache[outfile]
  return JSON.stringify(require(outfile).answerShapes())
}

/** Webpack redraws its progress hundreds of times before it says what is wrong. */
const complaint = (text) => text.slice(Math.max(0, text.lastIndexOf('✖ Errors')))

/** Taro can end with code 0 after a compile error; then the entry is missing. */
const produced = (type) => fs.existsSync(dist(type, type === 'weapp' ? 'app.json' : 'index.html'))
