import Taro from '@tarojs/taro'
import { type Picked, type Rung, shrink } from './avatar-ladder'

const readBase64 = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({ filePath, encoding: 'base64', success: ({ data }) => resolve(data as string), fail: reject }),
  )

/** WeChat cuts the pictures that it hands out to squares, so that the width alone says the size. */
const drawn = async (src: string, { side, quality }: Rung): Promise<string> => {
  const { tempFilePath } = await Taro.compressImage({ src, quality, compressedWidth: side })
  return readBase64(tempFilePath)
}

/** Makes a picture small that WeChat's own chooser has put into a file. */
export const avatarFrom = (filePath: string): Promise<Picked> => shrink((rung) => drawn(filePath, rung))
