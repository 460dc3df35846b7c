import type { Strings } from '../zh-cn'

export const tabs: Strings['tabs'] = { card: 'Card', tasks: 'Tasks', mall: 'Mall', me: 'Me' }
