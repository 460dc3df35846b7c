import { useState } from 'react'
import type { LotteryAnswer } from '@shared/contracts'
import { useAsk } from '@/lib/use-ask'
import { fetchLottery, seenCommitment, type SeenCommitment } from './api'
import { recheck, type Verdict } from './proof'

/** A lottery that was rechecked, or one that is not over yet. */
export interface Proof {
  readonly lottery: LotteryAnswer
  readonly seen: SeenCommitment | undefined
  readonly verdict: Verdict | undefined
}

/** Fetches a lottery and recomputes it; `progress` says how far that is. */
export const useProof = (lotteryId: string | undefined) => {
  const [progress, setProgress] = useState<{ readonly checked: number; readonly draws: number }>()
  const prove = async (): Promise<Proof> => {
    const lottery = await fetchLottery(lotteryId)
    const seen = seenCommitment(lottery.lotteryId)
    const { seed, draws } = lottery
    if (seed === undefined) return { lottery, seen, verdict: undefined }
    setProgress({ checked: 0, draws })
    const verdict = await recheck({ ...lottery, seed }, seen, (checked) => setProgress({ checked, draws }))
    return { lottery, seen, verdict }
  }
  return { proof: useAsk(prove), progress }
}
