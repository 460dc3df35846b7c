import { ask, member as caller } from '@/lib/call'
import { useAsk } from '@/lib/use-ask'
import { useShownAgain } from '@/lib/use-shown-again'
import { useWrite } from '@/lib/use-write'

/** The race of this week, and whether the member is seen in it. */
export const useRace = () => {
  const race = useAsk(() => ask('race.get', {}))
  const { load } = race
  useShownAgain(() => void load())
  const write = useWrite({ fn: 'member', caller, action: 'race.opt', onDone: () => void load() })
  return { race, write, opt: (joined: boolean) => write.send({ joined }, `race.opt:${joined}`) }
}
