import { type Picked, type Rung, shrink } from './avatar-ladder'
import { chooseFile, decoded } from './choose-file.h5'

/** The middle square of a picture on white, because a JPEG has no transparency. */
const drawn = (image: HTMLImageElement, { side, quality }: Rung): string => {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = side
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  const { naturalWidth: width, naturalHeight: height } = image
  const edge = Math.min(width, height)
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, side, side)
  pen.drawImage(image, (width - edge) / 2, (height - edge) / 2, edge, edge, 0, 0, side, side)
  return canvas.toDataURL('image/jpeg', quality / 100).replace(/^data:[^,]*,/, '')
}

/** Lets the member choose a picture and makes it small; undefined when he turned back. */
export const pickAvatar = async (): Promise<Picked | undefined> => {
  const file = await chooseFile()
  if (!file) return undefined
  try {
    const image = await decoded(file)
    return await shrink((rung) => Promise.resolve(drawn(image, rung)))
  } catch {
    return 'unreadable'
  }
}
