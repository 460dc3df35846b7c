import Taro from '@tarojs/taro'

/** Says something in passing, over whatever page is there. */
export const say = (words: string): void => {
  void Taro.showToast({ title: words, icon: 'none', duration: 2500 })
}
