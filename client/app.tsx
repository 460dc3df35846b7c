import type { PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { makeAccessible } from './lib/accessible'
import { prepare } from './lib/call'
import { nameTabs } from './lib/tab-bar'
import { onLanguage } from './strings'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    prepare()
    onLanguage(nameTabs)
    makeAccessible()
  })
  return children
}
