import Taro from '@tarojs/taro'
import type { TextFile } from './text-file.h5'

export type { TextFile } from './text-file.h5'

/** Lets a file be chosen out of a chat, which is where a phone has files; undefined for who turns back. */
export const chooseTextFile = (): Promise<TextFile | undefined> =>
  new Promise((resolve) => {
    void Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: ['csv', 'txt'],
      success: ({ tempFiles: [file] }) => resolve(file && textFile(file)),
      fail: () => resolve(undefined),
    })
  })

const textFile = ({ name, size, path: filePath }: { name: string; size: number; path: string }): TextFile => ({
  name,
  size,
  read: (position, length) => {
    if (position >= size) return Promise.resolve(new Uint8Array(0))
    return new Promise((resolve, reject) =>
      Taro.getFileSystemManager().readFile({
        filePath,
        position,
        length: Math.min(length, size - position),
        success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)),
        fail: ({ errMsg }) => reject(new Error(errMsg)),
      }),
    )
  },
})
