/** What a drawing is made with. */
export type Pen = CanvasRenderingContext2D

/** A picture that can be drawn. */
export type Drawable = CanvasImageSource

export interface Size {
  readonly width: number
  readonly height: number
}

/** Draws; `load` makes something that can be drawn of a picture's address. */
export type Draw = (pen: Pen, load: (src: string) => Promise<Drawable>) => Promise<void>

const load = async (src: string): Promise<Drawable> => {
  const image = new window.Image()
  image.src = src
  await image.decode()
  return image
}

/**
 * Draws a picture of a size in pixels. @param _id of the `DrawingBoard` on the page, which a browser does not need
 * @returns its address. Throws when it cannot be drawn.
 */
export const paint = async (_id: string, { width, height }: Size, draw: Draw): Promise<string> => {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  await draw(pen, load)
  return canvas.toDataURL('image/png')
}
