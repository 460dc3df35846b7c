import type { Store, Where } from '../store'
import { asPresent } from './documents'
import { endForLeaver } from './settle'

const PAGE = 100

/**
 * What somebody who has left had of presents. Those on their way end: what the leaver had given dies with the closed books, what the leaver was
 * to get goes back to who gave it. The rest stays for the entries that name it, without the words. Can be interrupted anywhere and done again.
 */
export const erasePresents = async (store: Store, memberId: string, now: number): Promise<void> => {
  await endAll(store, { giverId: memberId, state: { in: ['offered', 'cooling'] } }, memberId, now)
  await endAll(store, { friendId: memberId, state: 'cooling' }, memberId, now)
  await store.update('presents', { giverId: memberId }, { words: '' })
}

const endAll = async (store: Store, where: Where, memberId: string, now: number): Promise<void> => {
  for (;;) {
    const open = await store.find('presents', { where, limit: PAGE })
    if (open.length === 0) return
    for (const present of open.map(asPresent)) {
      if (!(await endForLeaver(store, present, memberId, now))) throw new Error(`present of ${present.at} could not be ended`)
    }
  }
}
