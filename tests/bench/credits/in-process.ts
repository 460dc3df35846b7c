import path from 'node:path'
import type { Sample } from '../figures'
import { Worker } from '../worker'
import type { BenchSettings, Variant } from '../variant'

const measuredBy = (worker: Worker, others: readonly Worker[] = []): Pick<Variant, 'measure' | 'stop'> => ({
  measure: (clients, seconds) => worker.ask<Sample>('measure', { clients, seconds }),
  stop: async () => {
    for (const one of [worker, ...others]) await one.stop()
  },
})

const SECRET = '0'.repeat(64)

export const startLedger = async ({ folder, members }: BenchSettings): Promise<Variant> => {
  const worker = Worker.start('ledger', {
    BENCH_FOLDER: path.join(folder, 'ledger'),
    BENCH_MEMBERS: String(members),
    EVERGREEN_SECRET: SECRET,
  })
  return { id: 'ledger', name: 'the ledger alone (same route and store, one process)', ...measuredBy(worker) }
}

/** The environment of a function in the cloud, pointed at an endpoint of this machine. */
const cloud = (url: string): Record<string, string> => ({
  TENCENTCLOUD: 'true',
  SCF_NAMESPACE: 'local-env',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  SILENCE: 'true',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
  EVERGREEN_SECRET: SECRET,
})

export const startSdkCeiling = async (): Promise<Variant> => {
  const nothing = Worker.start('nothing', { EVERGREEN_SECRET: SECRET })
  const port = await nothing.ask<number>('port')
  const worker = Worker.start('sdk', cloud(`http://127.0.0.1:${port}/cloudbase`))
  return { id: 'sdk-ceiling', name: 'SDK over HTTP, 5 calls, endpoint that does nothing', ...measuredBy(worker, [nothing]) }
}
