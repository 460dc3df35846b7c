import path from 'node:path'
import { fileURLToPath } from 'node:url'
import eslint from '@eslint/js'
import tseslint from 'typescript-eslint'
import { importLaw } from './import-law.mjs'
import { purity } from './purity.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const TYPESCRIPT = ['**/*.ts', '**/*.tsx']

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.cache/', '.data/', '.swc/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommended],
    plugins: { evergreen: { rules: { 'import-law': importLaw } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      'evergreen/import-law': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowTernary: true, allowShortCircuit: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, arguments: false, properties: false } }],
      '@typescript-eslint/await-thenable': 'error',
      'max-lines-per-function': ['warn', { max: 80, skipBlankLines: true, skipComments: true }],
      // The compiler knows every name.
      'no-undef': 'off',
    },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-console': 'off',
      // Text from tills and members is searched for control characters.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: nodeGlobals() },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['tests/weapp/**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        ...nodeGlobals(),
        ...names('jest', 'describe', 'test', 'expect', 'beforeAll', 'beforeEach', 'afterEach', 'afterAll', 'document', 'window'),
      },
    },
  },
  { files: ['**/*.cjs', 'babel.config.js'], languageOptions: { sourceType: 'commonjs' } },
  ...purity,
  {
    // Tests may load what was built, and look into what is not typed.
    files: ['tests/**/*.ts', '**/*.test.ts', '**/*.test.tsx'],
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      'max-lines-per-function': 'off',
    },
  },
)

function nodeGlobals() {
  return names(
    ...['process', 'Buffer', 'console', 'global', 'require', 'module', 'exports', '__filename', '__dirname', 'URL', 'URLSearchParams'],
    ...[
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'setImmediate',
      'fetch',
      'AbortSignal',
      'AbortController',
      'performance',
    ],
    ...['TextEncoder', 'TextDecoder', 'structuredClone'],
  )
}

function names(...list) {
  return Object.fromEntries(list.map((name) => [name, 'readonly']))
}
