import type { LotteryAnswer } from '@shared/contracts'
import { ask } from '@/lib/call'
import { now } from '@/lib/clock'
import { recall, remember } from '@/lib/storage'
import { shanghaiIso } from '@shared/domain/time'

/** A commitment as this phone first saw it. */
export interface SeenCommitment {
  readonly commitment: string
  readonly at: string
}

/** What this phone noted of a lottery before it was over; nothing where it never saw it so. */
export const seenCommitment = (lotteryId: string): SeenCommitment | undefined => recall('commitments')?.[lotteryId]

/** Kept at the first sight of a lottery that is not over, so that its owner can tell later whether it was changed. */
const noteCommitment = ({ lotteryId, commitment, state }: LotteryAnswer): void => {
  const noted = recall('commitments') ?? {}
  if (state === 'over' || noted[lotteryId]) return
  remember('commitments', { ...noted, [lotteryId]: { commitment, at: shanghaiIso(now()) } })
}

/** A lottery by its id, or the one that runs now. Throws CallError. */
export const fetchLottery = async (lotteryId?: string): Promise<LotteryAnswer> => {
  const lottery = await ask('lottery.get', lotteryId === undefined ? {} : { lotteryId })
  noteCommitment(lottery)
  return lottery
}
