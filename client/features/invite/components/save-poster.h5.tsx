import { Button } from '@/components/button'
import { say } from '@/lib/say'
import { savePicture } from '@/lib/save-picture.h5'
import { useWords } from '@/strings'
import { inviteTable } from '@/strings/invite'

const NAME = 'evergreen-invitation.png'

/** In a browser it is downloaded. @param picture its address */
export const SavePoster = ({ picture }: { picture: string }) => {
  const words = useWords(inviteTable)
  const save = () => savePicture(picture, NAME).then(() => say(words.posterDownloaded))
  return (
    <Button id="poster-save" onClick={() => void save()}>
      {words.posterDownload}
    </Button>
  )
}
