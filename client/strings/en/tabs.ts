import type { Strings } from '../zh-cn'

export const tabs: Strings['tabs'] = { card: 'Card', me: 'Me' }
