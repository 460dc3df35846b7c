import Taro from '@tarojs/taro'
import { fitted, MOST_BYTES, type Rung, smallEnough } from './photo-ladder'
import type { Photo, PickedPhoto } from './pick-photo.h5'

export type { Photo, PickedPhoto } from './pick-photo.h5'

const sizeOf = (filePath: string): Promise<number> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail: reject }),
  )

const drawn = async (src: string, image: { width: number; height: number }, { longest, quality }: Rung): Promise<Photo> => {
  const { width, height } = fitted(image.width, image.height, longest)
  const { tempFilePath } = await Taro.compressImage({ src, quality, compressedWidth: width, compressedHeight: height })
  return { bytes: await sizeOf(tempFilePath), source: tempFilePath }
}

/** `Taro.chooseMedia` hands WeChat's callbacks through as they are. Turning back is a failure to it. */
const chosen = (): Promise<string | undefined> =>
  new Promise((resolve) => {
    void Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sizeType: ['compressed'],
      sourceType: ['camera', 'album'],
      success: ({ tempFiles }) => resolve(tempFiles[0]?.tempFilePath),
      fail: () => resolve(undefined),
    })
  })

/** Lets the member take or choose a photo, and makes it small. */
export const pickPhoto = async (mostBytes = MOST_BYTES): Promise<PickedPhoto> => {
  const src = await chosen()
  if (!src) return undefined
  try {
    const image = await Taro.getImageInfo({ src })
    return (await smallEnough((rung) => drawn(src, image, rung), mostBytes)) ?? 'too_large'
  } catch {
    return 'unreadable'
  }
}
