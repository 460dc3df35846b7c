import { useEffect, useRef, useState } from 'react'
import type { Payable, RedemptionDetail } from '@shared/contracts'
import { member as caller } from '@/lib/call'
import { useWrite } from '@/lib/use-write'
import { vibrate } from '@/lib/vibrate'
import type { Left } from './bill'
import { takeHanded } from './handed'
import { requestPayment } from './request-payment'

/** Why it is still unpaid: how the sheet was left, or that whoever takes the money could not be asked. */
export type Unpaid = Left | 'unreachable'

interface Paying {
  readonly detail: RedemptionDetail | undefined
  /** Asks for the redemption anew. */
  readonly load: () => Promise<void>
  /** Whether the sheet opens by itself, because the member has just confirmed that it should. */
  readonly atOnce: boolean
}

const isUnpaid = ({ redemption }: Payable): boolean => redemption.state === 'unpaid'

/**
 * Paying the money part. What WeChat's sheet says is believed by nobody: after it, and whenever the page of something unpaid is opened (the
 * phone may have died in between), the functions are asked how it stands.
 */
export const usePaying = ({ detail, load, atOnce }: Paying) => {
  const [why, setWhy] = useState<Unpaid>()
  const [paid, setPaid] = useState(false)
  const [atSheet, setAtSheet] = useState(false)
  const running = useRef(false)
  const redemptionId = detail?.redemptionId
  const isDue = detail?.state === 'unpaid'

  const write = useWrite({
    fn: 'member',
    caller,
    action: 'redemption.pay',
    onDone: ({ redemption }) => {
      if (redemption.redemptionId !== redemptionId || redemption.state === 'unpaid') return
      setWhy(undefined)
      if (redemption.state !== 'cancelled' && redemption.state !== 'lapsed') {
        vibrate()
        setPaid(true)
      }
      void load()
    },
  })
  const ask = async (): Promise<Payable | undefined> =>
    redemptionId === undefined ? undefined : write.send({ redemptionId }, `redemption.pay:${redemptionId}`)

  /** One thing at a time, and nothing of it twice. */
  const alone = async (run: () => Promise<void>): Promise<void> => {
    if (running.current) return
    running.current = true
    await run()
    running.current = false
  }

  const check = () =>
    alone(async () => {
      const found = await ask()
      // Refused: it has ended by now, or something else stands in its way.
      if (found === undefined) await load()
    })

  const pay = () =>
    alone(async () => {
      if (!detail) return
      setWhy(undefined)
      const handed = takeHanded(detail.redemptionId)
      const asked = handed ? undefined : await ask()
      const request = handed ?? asked?.payment
      if (request) {
        setAtSheet(true)
        const left = await requestPayment(request, { name: detail.name, fen: detail.fen })
        setAtSheet(false)
        const after = await ask()
        if (after && isUnpaid(after)) setWhy(left)
      } else if (asked && isUnpaid(asked)) setWhy('unreachable')
      else if (!asked) await load()
    })

  useEffect(() => {
    if (isDue) void (atOnce ? pay() : check())
  }, [isDue])

  return { state: write.state, busy: write.busy || atSheet, why, paid, pay: () => void pay(), check: () => void check() }
}

export type PayingState = ReturnType<typeof usePaying>
