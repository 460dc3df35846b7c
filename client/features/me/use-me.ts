import type { Me } from '@shared/contracts'
import { useAsk } from '@/lib/use-ask'
import { fetchMe, keptMe, noteMe } from './api'

/** Who the caller is: at once as the device knows him, then as the server does. */
export const useMe = () => {
  const asked = useAsk(fetchMe, keptMe)
  return {
    ...asked,
    /** After another page may have changed something: first what the device knows by now, then what the server says. */
    reload: () => {
      const me = keptMe()
      if (me) asked.set(me)
      void asked.load()
    },
    /** What has just been changed. */
    note: (change: Partial<Me>) => {
      const me = noteMe(change)
      if (me) asked.set(me)
    },
  }
}
