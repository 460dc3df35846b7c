import Taro from '@tarojs/taro'
import { type Language, language, LANGUAGES, strings } from '@/strings'
import { TABS } from './routes'

/** The language that the tab bar speaks; undefined when that is not known. */
let spoken: Language | undefined = LANGUAGES[0]

/** Gives the tab bar the words of the language. WeChat refuses on a page without a tab bar; the next page with one tries again. */
export const nameTabs = (): void => {
  const wanted = language()
  if (spoken === wanted) return
  spoken = wanted
  const { tabs } = strings()
  Promise.all(TABS.map((name, index) => Taro.setTabBarItem({ index, text: tabs[name] }))).catch(() => {
    spoken = undefined
  })
}
