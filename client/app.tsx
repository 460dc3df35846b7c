import type { PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { prepare } from './lib/call'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(prepare)
  return children
}
