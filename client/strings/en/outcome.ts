import type { Strings } from '../zh-cn'

export const outcome: Strings['outcome'] = {
  offline: 'No network. This is noted down and goes on once you are online, never twice',
  unknown: 'No result yet. Please check again; nothing happens twice',
  outdated: 'There is a new version. Please update, then check again',
  again: 'Check again',
}
