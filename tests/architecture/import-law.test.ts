import { spawnSync } from 'node:child_process'
import path from 'node:path'

type Text = readonly [file: string, code: string]

const LAW = 'evergreen/import-law'
const GLOBALS = 'no-restricted-globals'
const PROPERTIES = 'no-restricted-properties'
const SYNTAX = 'no-restricted-syntax'
const ANY = '@typescript-eslint/no-explicit-any'

/** What must be refused: the rule that has to fire, the file, and what stands in it. */
const BREACHES: readonly (readonly [rule: string, ...Text])[] = [
  [LAW, 'shared/domain/ledger/x.ts', "import { purchase } from '../../contracts/till'\npurchase()"],
  [LAW, 'shared/domain/ledger/x.ts', "import type { Purchase } from '../../contracts/till'\nexport type X = Purchase"],
  [LAW, 'shared/domain/ledger/x.ts', "import { z } from 'zod'\nz.int()"],
  [LAW, 'shared/domain/ledger/x.ts', "import { createHash } from 'node:crypto'\ncreateHash('sha256')"],
  [LAW, 'shared/domain/ledger/x.ts', "export * from '../../../cloudfunctions/_kit/answer'"],
  [LAW, 'shared/errors/x.ts', "import { LIMITS } from '../domain/limits'\nLIMITS.toString()"],
  [LAW, 'shared/contracts/till/x.ts', "import { post } from '../../domain/ledger'\npost()"],
  [LAW, 'shared/contracts/till/x.ts', "import { post, type Entry } from '../../domain/ledger/books'\npost({} as Entry)"],
  [LAW, 'shared/contracts/till/x.ts', "import { format } from '../../../client/lib/format'\nformat()"],
  [LAW, 'cloudfunctions/member/actions/x.ts', "import { verify } from '../../till/signature'\nverify()"],
  [LAW, 'cloudfunctions/till/x.ts', "import '../jobs/tick'"],
  [LAW, 'cloudfunctions/jobs/x.ts', "export const load = () => import('../member/index')"],
  [LAW, 'cloudfunctions/jobs/x.ts', "const member = require('../member')\nmember()"],
  [LAW, 'cloudfunctions/jobs/x.ts', "export type X = import('../member/index').X"],
  [LAW, 'cloudfunctions/member/x.ts', "import cloudbase from '@cloudbase/node-sdk'\ncloudbase.init()"],
  [LAW, 'cloudfunctions/_kit/ledger/x.ts', "import cloudbase from '@cloudbase/node-sdk'\ncloudbase.init()"],
  [LAW, 'cloudfunctions/_kit/x.ts', "import cloud from 'wx-server-sdk'\ncloud.init()"],
  [LAW, 'cloudfunctions/_kit/x.ts', "import { join } from '../member/actions/member-join'\njoin()"],
  [LAW, 'cloudfunctions/_kit/x.ts', "import { openStore } from '../../emulator/store'\nopenStore()"],
  [LAW, 'cloudfunctions/_kit/x.ts', "import axios from 'axios'\naxios.get('/')"],
  [LAW, 'client/features/card/x.ts', "import { post } from '../../../cloudfunctions/_kit/ledger/post'\npost()"],
  [LAW, 'client/features/card/x.ts', "import { openStore } from '@/../emulator/store'\nopenStore()"],
  [LAW, 'client/lib/x.ts', "import fs from 'node:fs'\nfs.readFileSync('x')"],
  [LAW, 'client/lib/x.ts', "import cloudbase from '@cloudbase/node-sdk'\ncloudbase.init()"],
  [LAW, 'client/lib/x.ts', "import { fixture } from '../../tests/support/fixture'\nfixture()"],
  [LAW, 'emulator/host/x.ts', "import { verify } from '../../cloudfunctions/till/signature'\nverify()"],
  [LAW, 'emulator/host/x.ts', "import type { Books } from '../../shared/domain/ledger'\nexport type X = Books"],
  [LAW, 'emulator/host/x.ts', "import { z } from '@shared/contracts'\nz()"],
  [LAW, 'emulator/cloudbase/x.ts', "import cloudbase from '@cloudbase/database'\ncloudbase.init()"],
  [LAW, 'emulator/studio/x.ts', "import { openStore } from '../store'\nopenStore()"],
  [LAW, 'emulator/host/x.ts', "import { fixture } from '../../tests/support/fixture'\nfixture()"],
  [LAW, 'config/program.ts', "import { fixture } from '../tests/support/fixture'\nfixture()"],
  [LAW, 'shared/domain/ledger/x.test.ts', "import { openStore } from '../../../emulator/store'\nopenStore()"],
  [PROPERTIES, 'shared/domain/x.ts', 'export const now = () => Date.now()'],
  [PROPERTIES, 'shared/domain/x.ts', 'const { now } = Date\nexport const later = () => now() + 1'],
  [PROPERTIES, 'cloudfunctions/till/x.ts', 'export const now = Date.now'],
  [PROPERTIES, 'cloudfunctions/_kit/ledger/x.ts', 'export const now = () => Date.now()'],
  [PROPERTIES, 'cloudfunctions/_kit/ids.ts', 'export const now = () => Date.now()'],
  [PROPERTIES, 'cloudfunctions/_kit/clock.ts', 'export const chance = () => Math.random()'],
  [PROPERTIES, 'cloudfunctions/_kit/pipeline.ts', 'export const secret = process.env.SECRET'],
  [PROPERTIES, 'client/features/card/x.ts', 'export const chance = () => Math.random()'],
  [PROPERTIES, 'config/program.ts', 'export default { effectiveFrom: Date.now() }'],
  [SYNTAX, 'shared/domain/x.ts', 'export const now = () => new Date()'],
  [SYNTAX, 'cloudfunctions/jobs/x.ts', 'export const now = () => new Date().getTime()'],
  [SYNTAX, 'cloudfunctions/jobs/x.ts', 'export const now = () => Date()'],
  [SYNTAX, 'cloudfunctions/jobs/x.ts', "import { setTimeout as sleep } from 'node:timers/promises'\nexport const nap = () => sleep(5)"],
  [SYNTAX, 'cloudfunctions/till/x.ts', "import { randomUUID } from 'node:crypto'\nexport const id = () => randomUUID()"],
  [SYNTAX, 'cloudfunctions/till/x.ts', "import crypto from 'node:crypto'\nexport const id = () => crypto.randomBytes(8)"],
  [SYNTAX, 'client/features/card/x.tsx', 'export const now = () => new Date()'],
  [SYNTAX, 'client/pages/card/index.tsx', 'export const url = process.env.API_URL'],
  [GLOBALS, 'cloudfunctions/till/x.ts', 'export const nap = () => setTimeout(() => undefined, 5)'],
  [GLOBALS, 'client/features/card/x.ts', 'export const beat = () => setInterval(() => undefined, 5)'],
  [GLOBALS, 'shared/domain/x.ts', "export const get = () => fetch('/')"],
  [GLOBALS, 'shared/contracts/x.ts', "export const bytes = Buffer.from('x')"],
  [ANY, 'shared/domain/x.ts', 'export const x = (y: any) => String(y)'],
]

/** What must pass. */
const LEGAL: readonly Text[] = [
  [
    'shared/domain/earning/x.ts',
    "import { ERRORS } from '../../errors'\nimport { addDays } from '../time'\nexport const x = [ERRORS, addDays]",
  ],
  [
    'shared/contracts/till/x.ts',
    "import { z } from 'zod'\nimport type { Books } from '../../domain/ledger'\nexport const x = (_: Books) => z.int()",
  ],
  ['shared/contracts/till/x.ts', "import { ENTRY_KINDS } from '../../domain/ledger/kinds'\nexport const x = ENTRY_KINDS"],
  [
    'cloudfunctions/member/actions/x.ts',
    "import { a } from '../../_kit/pipeline'\nimport { b } from '../helper'\nimport { c } from '../../../shared/domain/ledger'\nexport const x = [a, b, c]",
  ],
  ['cloudfunctions/till/x.ts', "import { createHmac } from 'node:crypto'\nexport const x = createHmac"],
  ['cloudfunctions/_kit/cloudbase/x.ts', "import cloudbase from '@cloudbase/node-sdk'\nexport const x = cloudbase"],
  ['cloudfunctions/_kit/clock.ts', 'export const now = () => Date.now()\nexport const nap = () => setTimeout(() => undefined, 5)'],
  ['cloudfunctions/_kit/ids.ts', "import { randomBytes } from 'node:crypto'\nexport const id = () => randomBytes(8)"],
  ['cloudfunctions/_kit/env.ts', 'export const secret = () => process.env.SECRET'],
  ['cloudfunctions/till/x.ts', 'export const at = (ms: number) => new Date(ms).toISOString()'],
  [
    'client/features/card/x.tsx',
    "import { View } from '@tarojs/components'\nimport { call } from '@/lib/call'\nimport { actions } from '@shared/contracts'\nexport const x = [View, call, actions]",
  ],
  ['client/pages/card/index.tsx', "export const onPhone = process.env.TARO_ENV === 'weapp'"],
  ['client/lib/clock.ts', 'export const now = () => Date.now()\nexport const nap = () => setTimeout(() => undefined, 5)'],
  [
    'emulator/host/x.ts',
    "import { ERRORS } from '../../shared/errors'\nimport fs from 'node:fs'\nexport const x = [ERRORS, fs, Date.now(), process.env.PORT]",
  ],
  [
    'emulator/cloudbase/x.test.ts',
    "import cloudbase from '@cloudbase/node-sdk'\nimport { fixture } from '../../tests/support/fixture'\nexport const x = [cloudbase, fixture, Date.now()]",
  ],
  ['config/program.ts', "import type { Program } from '../shared/domain/program'\nexport default {} as Program"],
  [
    'tests/http/x.test.ts',
    "import { openStore } from '../../emulator/store'\nimport { sign } from '../../cloudfunctions/till/signature'\nexport const x = [openStore, sign, Date.now(), Math.random()]",
  ],
]

function rulesFired(texts: readonly Text[]): string[][] {
  const input = JSON.stringify(texts.map(([file, code]) => ({ file, code: `${code}\n` })))
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(__dirname, 'lint-texts.mjs')], {
    cwd: path.resolve(__dirname, '../..'),
    input,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as string[][]
}

describe('the import law bites', () => {
  const texts = [...BREACHES.map(([, file, code]) => [file, code] as const), ...LEGAL]
  let fired: string[][] = []
  beforeAll(() => {
    fired = rulesFired(texts)
  })

  it.each(BREACHES.map(([rule, file, code], index) => ({ rule, file, code, index })))(
    '$rule refuses in $file: $code',
    ({ rule, index }) => {
      expect(fired[index]).toContain(rule)
    },
  )

  it.each(LEGAL.map(([file, code], index) => ({ file, code, index })))('nothing is refused in $file: $code', ({ index }) => {
    expect(fired[BREACHES.length + index]).toEqual([])
  })
})
