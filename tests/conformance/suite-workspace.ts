import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/**
 * Tencent's own test suite for the SDK's database half comes in the npm package of node-sdk 2.10.0 (later ones leave it
 * out). It is copied into an ignored folder at run time and pointed at the emulator; the SDK under test is ours.
 */

const ROOT = resolve(__dirname, '../..')

const JEST_CONFIG = `module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/t/database'],
  testRegex: '\\\\.test\\\\.ts$',
  setupFilesAfterEnv: ['<rootDir>/t/setup.js'],
  transform: { '\\\\.ts$': '<rootDir>/ts.js' },
  transformIgnorePatterns: ['/node_modules/(?!@cloudbase/database/src).+\\\\.js$'],
  moduleNameMapper: { '^(\\\\.\\\\./)+src/index$': '<rootDir>/sdk.js', 'config\\\\.local$': '<rootDir>/target.js' },
}
`

const SDK = `const tcb = require('@cloudbase/node-sdk')
module.exports = tcb
module.exports.default = tcb
`

const TARGET = `module.exports = { secretId: 'local', secretKey: 'local', env: 'conformance', serviceUrl: process.env.EMULATOR_URL }
`

/** Types are stripped only; jest refuses describe callbacks that are async, which the suite has. */
const TRANSFORM = `const ts = require('typescript')
exports.process = (source, file) => ({
  code: ts.transpileModule(source.replace(/(describe\\([^\\n]*?,\\s*)async\\s/g, '$1'), {
    fileName: file,
    compilerOptions: { module: 'commonjs', target: 'es2020', esModuleInterop: false },
  }).outputText,
})
`

/** Lays the suite out afresh and answers the folder to run jest in. */
export function prepareSuite(): string {
  const folder = join(ROOT, '.cache/conformance')
  const suite = dirname(require.resolve('sdk-tests/package.json'))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(join(suite, 'test'), join(folder, 't'), { recursive: true })
  cpSync(join(suite, 'lib'), join(folder, 'lib'), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  const files = { 'jest.config.js': JEST_CONFIG, 'sdk.js': SDK, 'target.js': TARGET, 'ts.js': TRANSFORM, 'package.json': '{}' }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}
