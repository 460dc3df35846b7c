import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { go } from '@/lib/routes'
import { useWords } from '@/strings'
import { expiringTable } from '@/strings/expiring'
import type { ExtensionView } from '../offers'
import { Part } from './part'
import './extension.scss'

interface Props {
  extensions: readonly ExtensionView[]
  waiting: boolean
  onTake: (offerId: string) => void
}

/** Whoever checks in day after day keeps the dying points for longer. */
export const Extensions = ({ extensions, ...more }: Props) => {
  const words = useWords(expiringTable)
  if (extensions.length === 0) return null
  return (
    <Part id="rescue-extensions" title={words.extension}>
      {extensions.map((extension) => (
        <Extension key={extension.id} extension={extension} {...more} />
      ))}
    </Part>
  )
}

const Extension = ({ extension, waiting, onTake }: { extension: ExtensionView } & Omit<Props, 'extensions'>) => {
  const words = useWords(expiringTable)
  const { id, state } = extension
  return (
    <View className="keeping" id={`extension-${id}`}>
      <View className="keeping__name">{extension.name}</View>
      <View className="keeping__words">{extension.words}</View>
      <View className="keeping__days" ariaRole="img" ariaLabel={extension.run}>
        {Array.from({ length: extension.of }, (_, day) => (
          <View key={day} className={`keeping__day ${day < extension.done ? 'keeping__day--done' : ''}`}>
            {day < extension.done ? <Icon name="check" className="keeping__check" /> : day + 1}
          </View>
        ))}
      </View>
      <View className="keeping__run">{extension.left ?? extension.run}</View>
      {extension.hint && <View className="keeping__hint">{extension.hint}</View>}
      {state === 'ready' && (
        <Button id={`${id}-take`} disabled={waiting} onClick={() => onTake(id)}>
          {extension.gains}
        </Button>
      )}
      {(state === 'checking' || state === 'closed') && (
        <Button id={`${id}-check-in`} look={state === 'checking' ? 'soft' : 'plain'} onClick={() => go('checkIn')}>
          {words.toCheckIn}
        </Button>
      )}
    </View>
  )
}
