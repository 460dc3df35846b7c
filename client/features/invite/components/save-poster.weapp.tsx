import { useState } from 'react'
import { Button } from '@/components/button'
import { say } from '@/lib/say'
import { savePicture } from '@/lib/save-picture.weapp'
import { useWords } from '@/strings'
import { inviteTable } from '@/strings/invite'

/** Into the album; where the member has not allowed that, WeChat opens its settings on a tap. @param picture path of its file */
export const SavePoster = ({ picture }: { picture: string }) => {
  const words = useWords(inviteTable)
  const [denied, setDenied] = useState(false)
  const save = async () => {
    const saved = await savePicture(picture).catch(() => 'fault' as const)
    setDenied(saved === 'denied')
    if (saved === 'saved') say(words.posterSaved)
    if (saved === 'denied') say(words.posterDenied)
    if (saved === 'fault') say(words.posterFault)
  }
  return (
    <>
      <Button id="poster-save" onClick={() => void save()}>
        {words.posterSave}
      </Button>
      {denied && (
        <Button id="poster-settings" look="plain" openType="openSetting" onOpenSetting={() => setDenied(false)}>
          {words.openSetting}
        </Button>
      )}
    </>
  )
}
