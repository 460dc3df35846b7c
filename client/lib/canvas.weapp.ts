import Taro from '@tarojs/taro'
import type { Draw, Drawable, Size } from './canvas.h5'

export type { Draw, Drawable, Pen, Size } from './canvas.h5'

/** A `canvas` of type 2d as WeChat hands it out: no element of a document. */
type Board = Taro.Canvas

const boardOf = (id: string): Promise<Board> =>
  new Promise((resolve, reject) =>
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec(([found]: ({ node?: Board } | null)[]) => (found?.node ? resolve(found.node) : reject(new Error('no canvas')))),
  )

const loader =
  (board: Board) =>
  (src: string): Promise<Drawable> =>
    new Promise((resolve, reject) => {
      const image = board.createImage()
      image.onload = () => resolve(image as unknown as Drawable)
      image.onerror = () => reject(new Error('no picture'))
      image.src = src
    })

/** Draws a picture on the `DrawingBoard` with this id. @returns the path of its file. Throws when it cannot be drawn. */
export const paint = async (id: string, { width, height }: Size, draw: Draw): Promise<string> => {
  const board = await boardOf(id)
  board.width = width
  board.height = height
  await draw(board.getContext('2d') as unknown as CanvasRenderingContext2D, loader(board))
  const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: board, fileType: 'png', destWidth: width, destHeight: height })
  return tempFilePath
}
