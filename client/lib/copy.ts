import Taro from '@tarojs/taro'
import { say } from './say'

/** Puts a text on the clipboard and says how that went. WeChat says that it did by itself, and so does not say it twice. */
export const copy = (text: string, said: { readonly done: string; readonly failed: string }): void =>
  void Taro.setClipboardData({ data: text }).then(
    () => say(said.done),
    () => say(said.failed),
  )
