import Taro from '@tarojs/taro'
import type { Photo } from './pick-photo.h5'
import type { OnProgress } from './upload-photo.h5'

export type { OnProgress } from './upload-photo.h5'

/** Puts a photo into cloud storage. @returns its file id. Throws when it did not arrive. */
export const uploadPhoto = ({ source }: Photo, cloudPath: string, onProgress: OnProgress): Promise<string> =>
  new Promise((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      cloudPath,
      filePath: source as string,
      success: ({ fileID }) => resolve(fileID),
      fail: (fault) => reject(new Error(fault.errMsg)),
    }) as unknown as { onProgressUpdate?: (listener: (state: { progress: number }) => void) => void } | undefined
    task?.onProgressUpdate?.(({ progress }) => onProgress(progress))
  })
