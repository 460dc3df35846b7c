import { LIMITS } from '@shared/domain/limits'

/** A picture as `profile.update` takes it. */
export interface Picture {
  readonly type: 'image/jpeg' | 'image/png'
  readonly base64: string
}

/** What became of a picture that a member chose. */
export type Picked = Picture | 'too_large' | 'unreadable'

/** One way to draw it smaller: the side of the square in pixels, and the quality of the JPEG from 1 to 100. */
export interface Rung {
  readonly side: number
  readonly quality: number
}

/** Quality goes first, because a small picture looks worse on a sharp screen than a soft one. */
export const LADDER: readonly Rung[] = [
  { side: 160, quality: 82 },
  { side: 160, quality: 64 },
  { side: 160, quality: 46 },
  { side: 120, quality: 50 },
  { side: 96, quality: 50 },
  { side: 72, quality: 40 },
]

/** Bytes that a base64 text stands for. */
export const bytesOf = (base64: string): number => Math.floor((base64.replace(/=+$/, '').length * 3) / 4)

/** What a picture really is, by its first bytes. */
export const typeOf = (base64: string): Picture['type'] | undefined => {
  if (base64.startsWith('/9j/')) return 'image/jpeg'
  return base64.startsWith('iVBORw0KGgo') ? 'image/png' : undefined
}

export const dataUriOf = ({ type, base64 }: Picture): string => `data:${type};base64,${base64}`

/** Draws a picture smaller and smaller until it is small enough to be kept. `render` answers base64 and throws for what is no picture. */
export const shrink = async (render: (rung: Rung) => Promise<string>): Promise<Picked> => {
  for (const rung of LADDER) {
    try {
      const base64 = await render(rung)
      const type = typeOf(base64)
      if (!type) return 'unreadable'
      if (bytesOf(base64) <= LIMITS.avatarBytes) return { type, base64 }
    } catch {
      return 'unreadable'
    }
  }
  return 'too_large'
}
