import type { Json, World } from './world'

const FAULTS = ['crash', 'error', 'timeout'] as const
const ACTIONS = ['startTransaction', 'getDocument', 'insertDocument', 'modifyDocument', 'commitTransaction'] as const

/** Lets the next storage calls of the tills end badly, as the dice have it. */
export const plantFault = async (world: World, random: (below: number) => number): Promise<void> => {
  const rule = {
    effect: FAULTS[random(FAULTS.length)],
    phase: random(2) ? 'before' : 'after',
    storageAction: `database.${ACTIONS[random(ACTIONS.length)]}`,
    function: 'till',
  }
  await world.http('POST', '/emulator/faults', JSON.stringify({ ...rule, times: 1 + random(2) }))
}

const ATTEMPTS = 8

/** Sends until the answer is definite, as a till does. */
export const definite = async (world: World, path: string, body: unknown): Promise<{ status: number; body: Json }> => {
  for (let attempt = 1; ; attempt++) {
    const answer = await world.till(path, body)
    if (answer.status < 500) return answer
    if (attempt === ATTEMPTS) throw new Error(answer.text)
    await world.advance('PT31S')
  }
}
