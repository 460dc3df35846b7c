import path from 'node:path'
import { type EmulatorProcess, spawnEmulator } from '../emulator-process'
import { Worker } from '../worker'
import type { Mall } from './fill-worker'

/** The built emulator on a store that was filled with a mall. */
export const startFilledMall = async (folder: string, name: string, mall: Mall): Promise<EmulatorProcess> => {
  const dataDir = path.join(folder, name)
  // It takes over only a folder that it has begun itself.
  await (await spawnEmulator(dataDir)).stop()
  const worker = Worker.start('mall-fill', { BENCH_FOLDER: dataDir, EVERGREEN_SECRET: '0'.repeat(64) })
  try {
    await worker.ask('fill', mall)
  } finally {
    await worker.stop()
  }
  return spawnEmulator(dataDir)
}
