import { useEffect, useState } from 'react'
import { CallError } from '@/lib/call'
import { paint } from '@/lib/canvas'
import { wordsOf } from '@/lib/words'
import { strings, wordsFrom } from '@/strings'
import { inviteTable } from '@/strings/invite'
import { fetchCode } from './api'
import { POSTER, posterOf } from './poster'

export type PosterState =
  { readonly step: 'drawing' } | { readonly step: 'ready'; readonly picture: string } | { readonly step: 'failed'; readonly words: string }

export const BOARD = 'poster-board'

const drawn = async (): Promise<string> => {
  const words = wordsFrom(inviteTable)
  const said = { brand: strings().common.brand, lead: words.posterLead, words: words.posterWords, scan: words.posterScan }
  return paint(BOARD, POSTER, posterOf(said, await fetchCode()))
}

/** The poster, drawn when it is first looked at. */
export const usePoster = (wanted: boolean) => {
  const [state, setState] = useState<PosterState>({ step: 'drawing' })
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    if (!wanted || state.step !== 'drawing') return
    drawn().then(
      (picture) => setState({ step: 'ready', picture }),
      (fault: unknown) =>
        setState({ step: 'failed', words: fault instanceof CallError ? wordsOf(fault) : wordsFrom(inviteTable).posterFailed }),
    )
    // Once for each attempt: the state that it sets is not another reason to draw.
  }, [wanted, attempt])

  const again = () => {
    setState({ step: 'drawing' })
    setAttempt((was) => was + 1)
  }
  return { state, again }
}
