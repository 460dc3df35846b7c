import { useState } from 'react'
import { LIMITS } from '@shared/domain/limits'
import { staff } from '@/lib/call'
import { photoBase64 } from '@/lib/photo-base64'
import { type PickedPhoto, pickPhoto } from '@/lib/pick-photo'
import { sha256OfText } from '@/lib/sha256'
import { wordsOf } from '@/lib/words'
import { wordsFrom } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'

/** Choosing a photo, making it small and sending it; the same photo is the same file, however often it is sent. */
export const useAddPicture = (onAdded: (fileId: string, url: string) => void) => {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  const send = async (photo: Exclude<PickedPhoto, string | undefined>): Promise<void> => {
    const base64 = await photoBase64(photo)
    const { fileId, url } = await staff.act('gift.picture', { type: 'image/jpeg', base64 }, `gift.picture:${sha256OfText(base64)}`)
    onAdded(fileId, url)
  }

  const add = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    try {
      const picked = await pickPhoto(LIMITS.giftPictureBytes)
      const { tooLarge, unreadable } = wordsFrom(giftDeskTable).form
      if (picked === 'too_large') setProblem(tooLarge)
      else if (picked === 'unreadable') setProblem(unreadable)
      else if (picked) await send(picked)
    } catch (error) {
      setProblem(wordsOf(error))
    } finally {
      setBusy(false)
    }
  }

  return { busy, problem, add }
}
