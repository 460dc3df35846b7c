import { View } from '@tarojs/components'
import type { Me } from '@shared/contracts'
import { Avatar } from '@/components/avatar'
import { Button } from '@/components/button'
import { dataUriOf, type Picked } from '@/lib/avatar-ladder'
import { useWords } from '@/strings'
import { profileTable } from '@/strings/profile'
import type { Draft } from '../draft'
import { useAvatar } from '../use-avatar'
import { PickPicture } from './pick-picture'
import './picture.scss'

interface Props {
  member: Me
  draft: Draft
  fault?: string
  busy: boolean
  onPicked: (picked: Picked | undefined) => void
  onDrop: () => void
}

/** The member's picture as it is, or as it will be once it is saved. */
export const Picture = ({ member, draft, fault, busy, onPicked, onDrop }: Props) => {
  const words = useWords(profileTable)
  const saved = useAvatar(member.avatarId)
  const shown = draft.avatar === undefined ? saved : draft.avatar ? dataUriOf(draft.avatar) : undefined
  return (
    <View className="picture">
      <Avatar src={shown} name={draft.nickname ?? member.name} size="large" />
      <View className="picture__ways">
        <PickPicture label={words.pickAvatar} disabled={busy} onPicked={onPicked} />
        {shown && (
          <Button id="drop-avatar" look="plain" size="small" disabled={busy} onClick={onDrop}>
            {words.dropAvatar}
          </Button>
        )}
      </View>
      {fault && (
        <View className="picture__fault" id="avatar-problem" ariaRole="alert">
          {fault}
        </View>
      )}
    </View>
  )
}
