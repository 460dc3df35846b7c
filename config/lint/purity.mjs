/**
 * Who may know the time, chance and the environment. Each is read in one place of the functions (`_kit/clock`, `_kit/ids`, `_kit/env`), in
 * `client/lib` and in the emulator, and passed on from there, so that a test can choose it.
 */
const CLOCK = 'The clock is read in one place and passed on (config/lint/purity.mjs).'
const TIMER = 'A timer is a clock and belongs where the clock is read (config/lint/purity.mjs).'
const CHANCE = 'Chance is drawn in one place and passed on (config/lint/purity.mjs).'
const ENVIRONMENT = 'The environment is read in one place and passed on (config/lint/purity.mjs).'

const RESTRICTIONS = {
  clock: {
    globals: ['setTimeout', 'setInterval', 'performance'].map((name) => ({ name, message: TIMER })),
    properties: [
      { object: 'Date', property: 'now', message: CLOCK },
      ...['window', 'globalThis', 'global'].flatMap((object) =>
        ['setTimeout', 'setInterval', 'performance'].map((property) => ({ object, property, message: TIMER })),
      ),
    ],
    syntax: [
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
      { selector: "CallExpression[callee.name='Date']", message: CLOCK },
      { selector: 'ImportDeclaration[source.value=/^(node:)?(timers|perf_hooks)/]', message: TIMER },
    ],
  },
  chance: {
    globals: [],
    properties: [{ object: 'Math', property: 'random', message: CHANCE }],
    syntax: [{ selector: 'Identifier[name=/^(randomBytes|randomUUID|randomInt|randomFillSync|getRandomValues)$/]', message: CHANCE }],
  },
  environment: {
    globals: [],
    properties: [{ object: 'process', property: 'env', message: ENVIRONMENT }],
    syntax: [{ selector: 'ImportDeclaration[source.value=/^(node:)?process$/]', message: ENVIRONMENT }],
  },
  /** Taro writes TARO_ENV and NODE_ENV into the client when it builds: constants, not an environment. */
  clientEnvironment: {
    globals: [],
    properties: [],
    syntax: [
      {
        selector:
          ":not(MemberExpression[property.name=/^(TARO_ENV|NODE_ENV)$/]) > MemberExpression[object.name='process'][property.name='env']",
        message: ENVIRONMENT,
      },
    ],
  },
}

/** Globals that one of the two sides does not have, or that reach outside. */
const HOST_GLOBALS = [
  ...['process', 'Buffer', 'global', 'window', 'document', 'navigator', 'localStorage', 'wx', 'console', 'crypto', 'require'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'setImmediate', 'queueMicrotask'],
].map((name) => ({ name, message: 'shared/ runs in the cloud and on the phone and touches nothing outside itself.' }))

/** ESLint takes the last setting of a rule and never adds two up, so each room gets its whole list at once. */
function forbid(kinds, globals = []) {
  const rule = (list, more = []) => {
    const entries = [...kinds.flatMap((kind) => RESTRICTIONS[kind][list]), ...more]
    return entries.length > 0 ? ['error', ...entries] : 'off'
  }
  return {
    'no-restricted-globals': rule('globals', globals),
    'no-restricted-properties': rule('properties'),
    'no-restricted-syntax': rule('syntax'),
  }
}

const ignores = ['**/*.test.ts', '**/*.test.tsx']
const kit = (name) => [`cloudfunctions/_kit/${name}.ts`, `cloudfunctions/_kit/${name}/**/*.ts`]

export const purity = [
  { files: ['cloudfunctions/**/*.ts', 'config/program.ts'], ignores, rules: forbid(['clock', 'chance', 'environment']) },
  { files: kit('clock'), ignores, rules: forbid(['chance', 'environment']) },
  { files: kit('ids'), ignores, rules: forbid(['clock', 'environment']) },
  { files: kit('env'), ignores, rules: forbid(['clock', 'chance']) },
  { files: ['shared/**/*.ts'], ignores, rules: forbid(['clock', 'chance', 'environment'], HOST_GLOBALS) },
  { files: ['client/**/*.{ts,tsx}'], ignores: [...ignores, 'client/lib/**'], rules: forbid(['clock', 'chance', 'clientEnvironment']) },
]
