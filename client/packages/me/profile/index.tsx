import { Asked } from '@/components/asked'
import { Screen } from '@/components/screen'
import { Invitation } from '@/features/me/components/invitation'
import { useMe } from '@/features/me/use-me'
import { ProfileForm } from '@/features/profile/components/profile-form'
import { useWords } from '@/strings'
import { profileTable } from '@/strings/profile'

/** Who the member is: picture, name, birthday, and the numbers that belong to him. */
export default function ProfilePage() {
  const words = useWords(profileTable)
  const me = useMe()
  return (
    <Screen title={words.title} back>
      <Asked asked={me} failed={words.failed}>
        {({ member }) => (member ? <ProfileForm member={member} note={me.note} /> : <Invitation />)}
      </Asked>
    </Screen>
  )
}
