import Taro from '@tarojs/taro'
import type { Photo } from './pick-photo.h5'

/** A photo as it is sent inside of a call. Throws when it cannot be read. */
export const photoBase64 = ({ source }: Photo): Promise<string> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath: source as string,
      encoding: 'base64',
      success: ({ data }) => resolve(data as string),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }),
  )
