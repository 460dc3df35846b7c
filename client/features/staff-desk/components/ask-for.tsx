import type { PropsWithChildren, ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import { Desk } from './desk'
import { Problem } from './problem'
import './ask-for.scss'

interface Props {
  title: string
  /** What is to be found: on the member's phone or on a receipt. */
  art: 'code' | 'receipt'
  lead: string
  /** Stands above everything else. */
  head?: ReactNode
  /** Why a change that an earlier visit began was not made. */
  before?: string
  /** Why what was asked for is not it. */
  problem?: string
  /** The way on. */
  action: ReactNode
}

/** A step that asks for one thing to be scanned or typed; the field is among the children. */
export const AskFor = ({ title, art, lead, head, before, problem, action, children }: PropsWithChildren<Props>) => {
  const { unsure } = useWords(staffTable)
  return (
    <Desk
      title={title}
      problem={problem}
      dock={
        <>
          {children}
          <View className="ask-for__go">{action}</View>
        </>
      }
    >
      {head}
      <View className="ask-for">
        {before && (
          <View className="ask-for__before">
            <Problem id="before" words={unsure.refused(before)} />
          </View>
        )}
        <View className={`ask-for__art ask-for__art--${art}`} />
        <View className="ask-for__lead">{lead}</View>
      </View>
    </Desk>
  )
}
