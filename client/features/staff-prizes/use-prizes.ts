import { useState } from 'react'
import type { WonPrize } from '@shared/contracts'
import { parseVoucherCode } from '@shared/domain/voucher-code'
import { useCounterWrite } from '@/features/staff-desk/use-counter-write'
import { useLookup } from '@/features/staff-desk/use-lookup'
import { staff } from '@/lib/call'
import { wordsFrom } from '@/strings'
import { prizesTable } from '@/strings/prizes'

/** Handing a prize over: which, is it the right one, sure, done. */
export const usePrizes = () => {
  const [code, setCode] = useState('')
  const [prize, setPrize] = useState<WonPrize>()
  const [asking, setAsking] = useState(false)
  const lookup = useLookup(setPrize)
  const write = useCounterWrite('prize.hand')

  const find = async (wanted = code): Promise<void> => {
    if (parseVoucherCode(wanted) === undefined) lookup.say(wordsFrom(prizesTable).invalid)
    else await lookup.look(() => staff.ask('prize.find', { code: wanted }))
  }

  const type = (text: string) => {
    setCode(text)
    lookup.say(undefined)
  }
  const take = (text: string) => {
    type(text)
    void find(text)
  }

  const restart = () => {
    type('')
    setPrize(undefined)
    setAsking(false)
    write.reset()
  }

  /** The sheet stays until it is known how it ended, and then goes whatever the end was. */
  const hand = async (of: WonPrize): Promise<void> => {
    await write.send({ code: of.code }, `prize.hand:${of.code}`)
    setAsking(false)
  }

  const ask = () => {
    write.reset()
    setAsking(true)
  }

  return { code, prize, asking, ask, dismiss: () => setAsking(false), lookup, write, type, take, find, hand, restart }
}

export type Handing = ReturnType<typeof usePrizes>
