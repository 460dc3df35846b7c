import type { Json, World } from './world'

/** What lies in a collection of a world's store, as nobody but an operator can see it. */
export const stored = async (world: World, collectionName: string, where: Record<string, unknown> = {}): Promise<Json[]> => {
  const query = { queryType: 'WHERE', multi: true, query: JSON.stringify(where), limit: 1000 }
  const { endpoint } = world.running.emulator.contents
  const answer = await endpoint.handle({ action: 'database.getDocument', envName: 'local-env', collectionName, ...query })
  return (answer['data'] as { list: string[] }).list.map((document) => JSON.parse(document))
}
