/** One way to draw a photo smaller: its longer side in pixels, and the quality of the JPEG from 1 to 100. */
export interface Rung {
  readonly longest: number
  readonly quality: number
}

/** What the server takes of a photo, in bytes. */
export const MOST_BYTES = 1_000_000

export const LADDER: readonly Rung[] = [
  { longest: 1080, quality: 82 },
  { longest: 1080, quality: 64 },
  { longest: 900, quality: 60 },
  { longest: 720, quality: 50 },
]

/** Width and height of a picture with this longest side; a small one stays as it is. */
export const fitted = (width: number, height: number, longest: number): { readonly width: number; readonly height: number } => {
  const scale = Math.min(1, longest / Math.max(width, height, 1))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Draws a photo smaller until it is small enough to be sent; undefined when no way makes it so. `render` throws for what is no picture. */
export const smallEnough = async <T extends { readonly bytes: number }>(
  render: (rung: Rung) => Promise<T>,
  mostBytes = MOST_BYTES,
): Promise<T | undefined> => {
  for (const rung of LADDER) {
    const photo = await render(rung)
    if (photo.bytes > 0 && photo.bytes <= mostBytes) return photo
  }
  return undefined
}
