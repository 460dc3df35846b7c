import type { QueuedPhoto } from '@shared/contracts'
import { Desk } from '@/features/staff-desk/components/desk'
import { Pages } from '@/features/staff-desk/components/pages'
import { Unsure } from '@/features/staff-desk/components/unsure'
import { useQueue } from '@/features/staff-desk/use-queue'
import { type Settled, useSettled } from '@/features/staff-desk/use-settled'
import { PhotoCard } from '@/features/staff-photos/components/photo-card'
import { VerdictSheet } from '@/features/staff-photos/components/verdict-sheet'
import { type Photos, usePhotos } from '@/features/staff-photos/use-photos'
import { staff as caller } from '@/lib/call'
import { useWords } from '@/strings'
import { operatorTable } from '@/strings/operator'

/** 照片审核: photos of activities that a person has to look at, the oldest first; for managers. */
export default function StaffPhotosPage() {
  const settled = useSettled()
  const photos = usePhotos(settled.add)
  const words = useWords(operatorTable).photos
  if (photos.write.doubt) return <Unsure title={words.title} state={photos.write.state} onAsk={() => void photos.write.again()} />
  return <Queue photos={photos} settled={settled} />
}

const Queue = ({ photos, settled }: { photos: Photos; settled: Settled }) => {
  const words = useWords(operatorTable).photos
  const pages = useQueue({
    settled,
    fetch: (cursor?: string) => caller.ask('photo.queue', cursor ? { cursor } : {}),
    idOf: ({ photoId }: QueuedPhoto) => photoId,
  })

  return (
    <Desk title={words.title}>
      <Pages pages={pages} empty={{ title: words.empty, note: words.emptyNote }}>
        {(shown) => shown.map((photo) => <PhotoCard key={photo.photoId} photo={photo} onVerdict={photos.begin} />)}
      </Pages>
      <VerdictSheet photos={photos} />
    </Desk>
  )
}
