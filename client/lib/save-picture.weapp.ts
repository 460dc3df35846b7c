import Taro from '@tarojs/taro'
import type { PictureSaved } from './save-picture.h5'

export type { PictureSaved } from './save-picture.h5'

const wordsOf = (fault: unknown): string => (fault as { errMsg?: string } | undefined)?.errMsg ?? ''

/** Puts a picture's file into the album, which WeChat asks the member for once. Throws when the phone cannot. */
export const savePicture = async (filePath: string): Promise<PictureSaved> => {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath })
    return 'saved'
  } catch (fault) {
    if (/auth\s*den|authorize|permission/i.test(wordsOf(fault))) return 'denied'
    if (/cancel/i.test(wordsOf(fault))) return 'declined'
    throw fault
  }
}
