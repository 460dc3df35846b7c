import type { Program } from '../../shared/domain/program'
import type { World } from './world'

/** Puts a version of the programme into the store of a world as if it had been published long ago: before anything is asked of it. */
export const enact = async (world: World, program: Program): Promise<void> => {
  const { endpoint } = world.running.emulator.contents
  const data = [JSON.stringify({ _id: program.version, ...program })]
  const answer = await endpoint.handle({ action: 'database.insertDocument', envName: 'local-env', collectionName: 'programs', data })
  if (answer['code']) throw new Error(String(answer['message']))
}
