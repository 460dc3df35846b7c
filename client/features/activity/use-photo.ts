import { useRef, useState } from 'react'
import type { ActivityDetail } from '@shared/contracts'
import { member as caller } from '@/lib/call'
import { newRequestId } from '@/lib/ids'
import { type Photo, pickPhoto } from '@/lib/pick-photo'
import { uploadPhoto } from '@/lib/upload-photo'
import { useWrite } from '@/lib/use-write'
import { wordsFrom } from '@/strings'
import { activityTable } from '@/strings/activity'

/** What is under way with a photo before it is handed in, and what went wrong then. */
export type Sending =
  | { readonly step: 'idle'; readonly problem?: string }
  | { readonly step: 'preparing' }
  | { readonly step: 'sending'; readonly percent: number }

/** A name of its own in the folder that the functions have given the member. */
const newCloudPath = (folder: string): string => `${folder}${newRequestId()}.jpg`

/** The photo of today: chosen, made small, put into cloud storage, handed in. A second tap meanwhile does nothing. */
export const usePhoto = ({ activityId, uploadTo }: Pick<ActivityDetail, 'activityId' | 'uploadTo'>, onSubmitted: () => void) => {
  const [sending, setSending] = useState<Sending>({ step: 'idle' })
  const running = useRef(false)
  const submit = useWrite({ fn: 'member', caller, action: 'photo.submit', onDone: onSubmitted })

  const upload = async (photo: Photo) => {
    setSending({ step: 'sending', percent: 0 })
    const fileId = await uploadPhoto(photo, newCloudPath(uploadTo ?? ''), (percent) => setSending({ step: 'sending', percent }))
    setSending({ step: 'idle' })
    await submit.send({ activityId, fileId }, `photo.submit:${activityId}`)
  }

  const pick = async () => {
    const words = wordsFrom(activityTable)
    submit.reset()
    setSending({ step: 'preparing' })
    const photo = await pickPhoto()
    if (photo === undefined) return setSending({ step: 'idle' })
    if (photo === 'too_large') return setSending({ step: 'idle', problem: words.tooLarge })
    if (photo === 'unreadable') return setSending({ step: 'idle', problem: words.unreadable })
    await upload(photo).catch(() => setSending({ step: 'idle', problem: words.uploadFailed }))
  }

  const start = () => {
    if (running.current || submit.busy) return
    running.current = true
    void pick().finally(() => {
      running.current = false
    })
  }

  return { sending, submit, busy: sending.step !== 'idle' || submit.busy, start }
}
