import { chooseFile, decoded } from './choose-file.h5'
import { fitted, MOST_BYTES, type Rung, smallEnough } from './photo-ladder'

/** A photo that was made small enough to be sent. */
export interface Photo {
  readonly bytes: number
  /** What `uploadPhoto` sends: a file's path on a phone, its content in a browser. */
  readonly source: string | Blob
}

/** What became of a photo that a member chose; undefined when he turned back. */
export type PickedPhoto = Photo | 'too_large' | 'unreadable' | undefined

/** On white, because a JPEG has no transparency. Drawing it anew also leaves behind where and when it was taken. */
const drawn = (image: HTMLImageElement, { longest, quality }: Rung): Promise<Photo> => {
  const { width, height } = fitted(image.naturalWidth, image.naturalHeight, longest)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) return Promise.reject(new Error('no canvas'))
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(image, 0, 0, width, height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve({ bytes: blob.size, source: blob }) : reject(new Error('not drawn'))),
      'image/jpeg',
      quality / 100,
    ),
  )
}

/** Lets the member choose or take a photo, and makes it small. Has to be called in answer to a tap. */
export const pickPhoto = async (mostBytes = MOST_BYTES): Promise<PickedPhoto> => {
  const file = await chooseFile()
  if (!file) return undefined
  try {
    const image = await decoded(file)
    return (await smallEnough((rung) => drawn(image, rung), mostBytes)) ?? 'too_large'
  } catch {
    return 'unreadable'
  }
}
