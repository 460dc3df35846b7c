import Taro from '@tarojs/taro'
import type { Saved, TextFile } from './save-file.h5'

export type { Saved, TextFile } from './save-file.h5'

/** WeChat opens its list of chats only in answer to a tap. */
export const NEEDS_TAP = true

/** One name for all: the next file takes the place of the last, so that nothing piles up on the phone. */
const pathFor = (file: TextFile): string => `${Taro.env.USER_DATA_PATH}/evergreen-export${file.name.slice(file.name.lastIndexOf('.'))}`

/** At once, because a tap that has been answered with waiting no longer counts as one. */
const write = (file: TextFile): string => {
  const filePath = pathFor(file)
  Taro.getFileSystemManager().writeFileSync(filePath, file.text, 'utf8')
  return filePath
}

const isRefusal = (fault: unknown): boolean => /cancel/i.test((fault as { errMsg?: string } | undefined)?.errMsg ?? '')

/** `Taro.shareFileMessage` says of itself that it answers with a promise, but hands WeChat's callbacks through as they are. */
const share = (filePath: string, fileName: string): Promise<void> =>
  new Promise((resolve, reject) => Taro.shareFileMessage({ filePath, fileName, success: () => resolve(), fail: reject }))

/**
 * Hands a file to a chat of the member's choice, such as the one with the own computer. A phone that cannot gets the text on its
 * clipboard: WeChat opens no text files itself. Throws when that is refused as well.
 */
export const saveFile = async (file: TextFile): Promise<Saved> => {
  try {
    await share(write(file), file.name)
    return 'saved'
  } catch (fault) {
    if (isRefusal(fault)) return 'declined'
    await Taro.setClipboardData({ data: file.text.replace(/^\uFEFF/, '') })
    return 'copied'
  }
}
