/**
 * The import law as data: which room may know which. The first room whose `files` matches a file is its room. `imports` lists what may be
 * imported from the repository (a folder or a file), `types` what may be imported for its types alone, and `packages` what may come from
 * outside: names, or a class of them (`node` for what Node brings, `sdk` for the SDKs of CloudBase, `library` for the rest).
 */
export const ROOMS = [
  { name: 'tests', files: /^tests\//, imports: ['*'], packages: ['*'] },
  { name: 'unit tests', files: /\.test\.tsx?$/, imports: ['own room'], packages: ['*'] },
  { name: 'shared/errors', files: /^shared\/errors\//, imports: ['shared/errors'], packages: [] },
  { name: 'shared/domain', files: /^shared\/domain\//, imports: ['shared/domain', 'shared/errors'], packages: [] },
  {
    name: 'shared/contracts',
    files: /^shared\/contracts\//,
    imports: [
      'shared/contracts',
      'shared/domain/ledger/kinds',
      'shared/domain/limits',
      'shared/domain/mall/kinds',
      'shared/domain/presents/kinds',
      'shared/domain/program/daily',
      'shared/domain/program/reminders',
      'shared/domain/program/spending',
      'shared/domain/reminders/kinds',
      'shared/domain/time',
    ],
    types: ['shared/domain'],
    packages: ['zod'],
  },
  {
    name: 'cloudfunctions/_kit/cloudbase',
    files: /^cloudfunctions\/_kit\/cloudbase(\/|\.ts$)/,
    imports: ['shared', 'cloudfunctions/_kit'],
    packages: ['node', 'sdk', 'zod', 'js-sha256'],
  },
  {
    name: 'cloudfunctions/_kit/picture',
    files: /^cloudfunctions\/_kit\/picture\//,
    imports: ['shared', 'cloudfunctions/_kit'],
    packages: ['node', 'blockhash-core', 'jpeg-js', 'pngjs'],
  },
  {
    name: 'cloudfunctions/_kit',
    files: /^cloudfunctions\/_kit\//,
    imports: ['shared', 'cloudfunctions/_kit'],
    packages: ['node', 'zod', 'js-sha256'],
  },
  {
    name: 'a function',
    files: /^cloudfunctions\/([^/]+)\//,
    imports: ['shared', 'cloudfunctions/_kit', 'cloudfunctions/$1'],
    packages: ['node', 'zod', 'js-sha256'],
  },
  { name: 'client', files: /^client\//, imports: ['client', 'shared'], packages: ['library'] },
  { name: 'the studio page', files: /^emulator\/studio\//, imports: ['emulator/studio'], packages: ['library'] },
  {
    name: 'emulator',
    files: /^emulator\//,
    imports: ['emulator', 'shared/errors', 'config/database.json', 'config/functions.json'],
    packages: ['node', 'library'],
  },
  { name: 'config', files: /^config\//, imports: ['config', 'shared'], packages: ['node', 'library'] },
]

/** The SDKs of CloudBase: one folder imports them, so that nothing else can depend on how they behave. */
export const isSdk = (name) => name === 'wx-server-sdk' || name === 'sdk-tests' || name.startsWith('@cloudbase/')
