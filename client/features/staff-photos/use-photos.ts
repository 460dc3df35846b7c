import { useState } from 'react'
import type { QueuedPhoto } from '@shared/contracts'
import { useCounterWrite } from '@/features/staff-desk/use-counter-write'
import { say } from '@/lib/say'
import { wordsFrom } from '@/strings'
import { operatorTable } from '@/strings/operator'

export interface Verdict {
  readonly pass: boolean
  readonly photo: QueuedPhoto
}

/** The verdict on one photo. A refusal needs words, because the member reads them. `onDone` hears which photo has left the queue. */
export const usePhotos = (onDone: (photoId: string) => void) => {
  const [verdict, setVerdict] = useState<Verdict>()
  const [reason, setReason] = useState('')
  const [empty, setEmpty] = useState(false)
  const write = useCounterWrite('photo.decide', ({ photoId, state }) => {
    const { done } = wordsFrom(operatorTable).photos
    say(state === 'passed' ? done.pass : done.refuse)
    setVerdict(undefined)
    onDone(photoId)
  })

  return {
    verdict,
    reason,
    empty,
    write,
    problem: write.state.step === 'refused' && write.state.code === 'conflict' ? wordsFrom(operatorTable).photos.conflict : write.problem,
    begin: (next: Verdict) => {
      write.reset()
      setReason('')
      setEmpty(false)
      setVerdict(next)
    },
    dismiss: () => setVerdict(undefined),
    type: (text: string) => {
      setReason(text)
      setEmpty(false)
    },
    send: () => {
      const said = reason.trim()
      if (!verdict) return
      const { pass, photo } = verdict
      if (!pass && said === '') return setEmpty(true)
      const key = ['photo.decide', photo.photoId, String(pass)].join(':')
      void write.send({ photoId: photo.photoId, pass, ...(pass ? {} : { reason: said }) }, key)
    },
  }
}

export type Photos = ReturnType<typeof usePhotos>
