import type { KindOf } from './kind'

export const channels: KindOf<'channels'> = {
  about: 'sale',
  ready: ({ channels }) => {
    const among = new Set(channels)
    return ({ channel }) => channel !== null && among.has(channel)
  },
  words: () => '限指定渠道',
}
