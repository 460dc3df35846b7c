import path from 'node:path'
import { joinAll, spawnEmulator } from '../emulator-process'
import type { BenchSettings, Variant } from '../variant'
import { signedLoad } from './signed-load'

export interface EvergreenVariant extends Variant {
  readonly url: string
}

/** The product as it is: signed HTTP → the till function → the SDK → the store, on disk. */
export const startEvergreen = async (
  { folder, members }: BenchSettings,
  id: string,
  name: string,
  transport: 'http' | 'in-process',
): Promise<EvergreenVariant> => {
  const emulator = await spawnEmulator(path.join(folder, id), { TRANSPORT: transport })
  await joinAll(emulator.url, members)
  let runs = 0
  return {
    id,
    name,
    url: emulator.url,
    measure: (clients, seconds) => signedLoad(emulator.url, `${id}-${++runs}`, members, clients, seconds),
    stop: () => emulator.stop(),
  }
}
