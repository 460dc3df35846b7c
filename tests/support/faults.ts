import type { Answer } from '../../shared/errors'
import type { Json, World } from './world'

/** Every way in which one storage call can go wrong: a dead instance or a lost answer, before its effect or after it. */
export const faultsAt = (calls: number) =>
  Array.from({ length: calls }, (_, i) => i + 1).flatMap((call) =>
    (['before', 'after'] as const).flatMap((phase) => (['crash', 'timeout'] as const).map((effect) => ({ call, phase, effect }))),
  )

export const plant = async (world: World, fault: Record<string, unknown>) => {
  const { status, text } = await world.http('POST', '/emulator/faults', JSON.stringify(fault))
  if (status !== 200) throw new Error(text)
}

/** Sends a request into a planted fault, then once more as its client does; answers the second. `warm` calls the same function before. */
export const throughFault = async (
  world: World,
  fault: object,
  warm: () => Promise<unknown>,
  send: () => Promise<Answer<Json>>,
  fn = 'member',
): Promise<Answer<Json>> => {
  // The instance after a crash reads the programme again: let it, so that the fault strikes the request itself.
  await warm()
  await plant(world, { ...fault, function: fn, times: 1 })
  const first = await send()
  await world.http('DELETE', '/emulator/faults')
  if (!first.ok) expect(first.error.retry).toBe('same_request')
  // What a dead instance held stays locked until its transaction expires. Nobody but the one who asks again may mend what is broken.
  world.pass(31_000)
  const again = await send()
  if (first.ok) expect(again).toEqual(first)
  return again
}
