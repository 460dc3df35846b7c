import { useState } from 'react'
import type { PresentFace, PresentsPage } from '@shared/contracts'
import { member as caller } from '@/lib/call'
import { useWrite } from '@/lib/use-write'
import { vibrate } from '@/lib/vibrate'
import { wordsFrom } from '@/strings'
import { presentsTable } from '@/strings/presents'
import { type Draft, EMPTY, faultOf, offerInput } from './draft'

interface Offering {
  readonly page: PresentsPage | undefined
  /** Asks for the list and what can be given anew. */
  readonly load: () => Promise<void>
}

/**
 * Giving points. What was asked stays asked until its outcome is known, under its own request: what is written meanwhile belongs to the next
 * present.
 */
export const useOffer = ({ page, load }: Offering) => {
  const [draft, setDraft] = useState<Draft>()
  const [checked, setChecked] = useState(false)
  const [offered, setOffered] = useState<PresentFace>()
  const writing = useWrite({
    fn: 'member',
    caller,
    action: 'present.offer',
    onDone: ({ present }) => {
      vibrate()
      setDraft(undefined)
      setOffered(present)
      void load()
    },
  })
  const { state, reset } = writing
  const undecided = state.step === 'unknown' || state.step === 'sending'
  const offer = page?.offer
  const fault = draft && offer ? faultOf(draft, offer, wordsFrom(presentsTable).sheet) : undefined
  const refused = state.step === 'refused' ? state.fields.find(({ path }) => path === 'points')?.message : undefined

  return {
    draft,
    state,
    undecided,
    offered,
    /** What is wrong with the points, once it was tried. */
    problem: checked ? (fault ?? refused) : undefined,
    isFit: draft !== undefined && fault === undefined,
    begin: () => {
      if (undecided) return
      reset()
      setChecked(false)
      setDraft(EMPTY)
    },
    change: (part: Partial<Draft>) => {
      if (state.step === 'refused') reset()
      setDraft((was) => was && { ...was, ...part })
    },
    confirm: async (): Promise<void> => {
      if (state.step === 'unknown') return void (await writing.again())
      setChecked(true)
      if (!draft || fault !== undefined) return
      // Whatever was refused, something is not as the sheet says.
      if ((await writing.send(offerInput(draft), 'present.offer')) === undefined) void load()
    },
    again: () => void writing.again(),
    close: () => {
      setDraft(undefined)
      if (state.step === 'refused') reset()
    },
    /** It is sent, or will be: it stands in the list. */
    done: () => {
      setOffered(undefined)
      reset()
    },
  }
}

export type OfferingState = ReturnType<typeof useOffer>
