import type { PropsWithChildren } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { watchPrivacy } from './features/privacy/watch'
import { watchUpdates } from './features/update/renew'
import { askForUpdate, mayAskAgain } from './features/update/state'
import { makeAccessible } from './lib/accessible'
import { onOutdated, prepare } from './lib/call'
import { tellLanguage } from './lib/page-language'
import { nameTabs } from './lib/tab-bar'
import { onLanguage } from './strings'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    prepare()
    tellLanguage()
    onLanguage(() => {
      tellLanguage()
      nameTabs()
    })
    makeAccessible()
    watchPrivacy()
    watchUpdates(() => askForUpdate('ready'))
    onOutdated(() => askForUpdate('outdated'))
  })
  useDidShow(mayAskAgain)
  return children
}
