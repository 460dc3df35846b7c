import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { go } from '@/lib/routes'
import type { FaqItem } from '../faq-items'
import './questions.scss'

/** Questions, each of which opens to its answer. One is open at a time, so that the next question stays near. */
export const Questions = ({ items }: { items: readonly FaqItem[] }) => {
  const [open, setOpen] = useState<FaqItem['key']>()
  return (
    <View className="questions" id="questions">
      {items.map((item) => (
        <Question key={item.key} item={item} open={item.key === open} onToggle={() => setOpen(item.key === open ? undefined : item.key)} />
      ))}
    </View>
  )
}

const Question = ({ item, open, onToggle }: { item: FaqItem; open: boolean; onToggle: () => void }) => {
  const { link } = item
  return (
    <View className="question">
      <View
        className="question__asked"
        id={`faq-${item.key}`}
        hoverClass="is-pressed"
        hoverStayTime={80}
        ariaRole="button"
        aria-expanded={String(open)}
        onClick={onToggle}
      >
        <View className="question__words">{item.question}</View>
        <Icon name="next" className={`question__chevron ${open ? 'question__chevron--up' : ''}`} />
      </View>
      {open && (
        <View className="question__answer" id={`faq-${item.key}-answer`}>
          {item.answer}
          {link && (
            <View className="question__link">
              <Button id={`faq-${item.key}-go`} look="soft" size="small" onClick={() => go(link.to)}>
                {link.label}
              </Button>
            </View>
          )}
        </View>
      )}
    </View>
  )
}
