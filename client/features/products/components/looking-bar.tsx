import { View } from '@tarojs/components'
import type { ProductsAnswer } from '@shared/contracts'
import { useWords } from '@/strings'
import { productsTable } from '@/strings/products'
import { type Step, useLooking } from '../use-looking'
import { ClaimBar } from './claim-bar'
import { Ring } from './ring'
import './looking-bar.scss'

type Words = ReturnType<typeof useWords<(typeof productsTable)['zh-CN']>>
type Task = NonNullable<ProductsAnswer['task']>

const RING_OF: Record<Step, 'waiting' | 'running' | 'standing' | 'full'> = {
  beginning: 'waiting',
  'begin-failed': 'waiting',
  looking: 'running',
  paused: 'standing',
  finishing: 'standing',
  'finish-failed': 'waiting',
  counted: 'full',
}

const wordsOf = (step: Step, left: number, seconds: number, words: Words): string =>
  ({
    beginning: words.look(seconds),
    'begin-failed': words.beginFailed,
    looking: words.look(left),
    paused: words.paused,
    finishing: words.finishing,
    'finish-failed': words.finishFailed,
    counted: words.counted,
  })[step]

/** The task at the foot of a product: how long it still has to be looked at, and what comes of it. */
export const LookingBar = ({ task, sku, onCounted }: { task: Task; sku: string; onCounted: () => void }) => {
  const words = useWords(productsTable)
  const { step, seconds, left, counted, begin, retry } = useLooking({ taskId: task.taskId, sku }, onCounted)
  const more = counted ? counted.of - counted.done : 0
  if (counted && more <= 0) return <ClaimBar taskId={task.taskId} />
  const retryable = step === 'begin-failed' ? begin : step === 'finish-failed' ? retry : undefined
  return (
    <View
      className="looking-bar"
      id="looking"
      hoverClass={retryable ? 'is-pressed' : 'none'}
      hoverStayTime={80}
      ariaRole={retryable ? 'button' : undefined}
      onClick={retryable}
    >
      <Ring seconds={seconds} left={left} state={RING_OF[step]} />
      <View className="looking-bar__text">
        <View className="looking-bar__name">{task.name}</View>
        <View className="looking-bar__words" id="looking-words">
          {counted ? words.countedMore(more) : wordsOf(step, left, task.seconds, words)}
        </View>
      </View>
    </View>
  )
}
