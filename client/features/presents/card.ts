import type { ShareCard } from '@/features/sharing/card'
import { grouped } from '@/lib/format'
import { pathTo } from '@/lib/routes'
import { wordsFrom } from '@/strings'
import { presentsTable } from '@/strings/presents'

export interface Sent {
  readonly presentId: string
  readonly points: number
}

/** Where the friend lands. Whoever has this can take the points up: it goes out with the card and nowhere else. */
export const presentPath = ({ presentId }: Pick<Sent, 'presentId'>): string => pathTo('present', { id: presentId })

/** What the friend is sent. */
export const presentCard = (sent: Sent): ShareCard => ({
  title: wordsFrom(presentsTable).card(grouped(sent.points)),
  path: presentPath(sent),
  imageUrl: '/assets/share/member.jpg',
})
