import path from 'node:path'
import type { Sample } from '../figures'
import { startPostgresServer } from '../postgres-server'
import type { BenchSettings, Variant } from '../variant'
import { Worker } from '../worker'
import { signedLoad } from './signed-load'

export const startPostgres = async ({ folder, members }: BenchSettings, note: (words: string) => void): Promise<readonly Variant[]> => {
  const place = path.join(folder, 'pg')
  const server = await startPostgresServer(place, note)
  const worker = Worker.start('postgres', { BENCH_FOLDER: place, BENCH_MEMBERS: String(members) })
  const url = `http://127.0.0.1:${await worker.ask<number>('port')}`
  let runs = 0
  const stop = async (): Promise<void> => {
    await worker.stop()
    await server.stop()
  }
  return [
    {
      id: 'postgres-http',
      name: 'signed HTTP → pooled pg → PostgreSQL 15, three tables',
      measure: (clients, seconds) => signedLoad(url, `pg-${++runs}`, members, clients, seconds),
      stop,
    },
    {
      id: 'postgres-bare',
      name: 'pooled pg → PostgreSQL 15, three tables, one process',
      measure: (clients, seconds) => worker.ask<Sample>('measure', { clients, seconds }),
      stop,
    },
  ]
}
