import { availableParallelism } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const rootDir = path.resolve(here, '../..')

const BOUNDARY = ['architecture', 'contract', 'conformance', 'http', 'crash', 'fuzz', 'regression', 'simulation', 'replay']
const UNIT = ['shared', 'cloudfunctions', 'emulator', 'config', 'client']
const MINUTE = 60_000

/** Every look-up of a global is slow in the context of a test; of those that the schemas and hashes of long simulations ask for, it was a third of their time. */
const AT_HAND = ['Array', 'Date', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Set', 'String', 'Symbol']

/** Packages that are published as ES modules only and that tests load. */
const MODULE_PACKAGES = ['@seriousme/openapi-schema-validator']

const common = {
  rootDir,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'jsx', 'json', 'node'],
  transform: { '\\.(m|c)?[jt]sx?$': path.join(here, 'esbuild-transform.cjs') },
  transformIgnorePatterns: [`/node_modules/(?!(${MODULE_PACKAGES.join('|')})/)`, '/dist/'],
  moduleNameMapper: {
    '\\.(css|scss|png|svg)$': path.join(here, 'style-stub.cjs'),
    '^fast-check$': path.join(here, 'fast-check.cjs'),
    '^@tarojs/taro$': path.join(here, 'taro-stub.cjs'),
    '^@/(.*)$': '<rootDir>/client/$1',
    '^@shared/(.*)$': '<rootDir>/shared/$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/.data/'],
  watchPathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/.data/'],
}

export const PROJECTS = ['unit', 'boundary', 'weapp', 'browser']

export default {
  rootDir,
  cacheDirectory: path.join(rootDir, '.cache/jest'),
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
  testSequencer: path.join(here, 'sequencer.cjs'),
  testTimeout: MINUTE,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: UNIT.map((room) => `<rootDir>/${room}/**/*.test.{ts,tsx}`),
    },
    {
      ...common,
      displayName: 'boundary',
      sandboxInjectedGlobals: AT_HAND,
      testMatch: BOUNDARY.map((room) => `<rootDir>/tests/${room}/**/*.test.ts`),
    },
    {
      ...common,
      displayName: 'weapp',
      testEnvironment: 'jsdom',
      transform: {},
      moduleNameMapper: {},
      testMatch: ['<rootDir>/tests/weapp/**/*.test.js'],
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
    },
  ],
}
