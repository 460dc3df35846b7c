import { View } from '@tarojs/components'
import type { VersionView } from '@shared/contracts'
import { Button } from '@/components/button'
import { Tag } from '@/components/tag'
import type { Tone } from '@/components/tone'
import { whenWords } from '@/lib/format'
import { useWords } from '@/strings'
import { operatorTable } from '@/strings/operator'
import './version-card.scss'

const TONES: Record<VersionView['state'], Tone | 'plain'> = { in_force: 'leaf', coming: 'sky', past: 'plain', withdrawn: 'plain' }

interface Props {
  version: VersionView
  onRead: () => void
  onWithdraw: () => void
}

/** One version: from when it holds, who published it, and the ways to read it and to take it back while it has not begun. */
export const VersionCard = ({ version, onRead, onWithdraw }: Props) => {
  const words = useWords(operatorTable).programs
  return (
    <View className="version-card" id={`version-${version.version}`}>
      <View className="version-card__head">
        <View className="version-card__name">{version.version}</View>
        <Tag tone={TONES[version.state]}>{words.states[version.state]}</Tag>
      </View>
      <View className="version-card__when">{words.from(whenWords(version.effectiveFrom))}</View>
      <View className="version-card__when">{version.publishedBy ? words.by(version.publishedBy) : words.initial}</View>
      <View className="version-card__foot">
        <Button id={`read-${version.version}`} size="small" look="soft" onClick={onRead}>
          {words.read}
        </Button>
        {version.state === 'coming' && (
          <Button id={`withdraw-${version.version}`} size="small" look="plain" onClick={onWithdraw}>
            {words.withdraw}
          </Button>
        )}
      </View>
    </View>
  )
}
