import { useState } from 'react'
import type { VoucherFace } from '@shared/contracts'
import { parseVoucherCode } from '@shared/domain/voucher-code'
import { useCounterWrite } from '@/features/staff-desk/use-counter-write'
import { useLookup } from '@/features/staff-desk/use-lookup'
import { staff } from '@/lib/call'
import { wordsFrom } from '@/strings'
import { vouchersTable } from '@/strings/vouchers'
import { reasonWords, type UndoReason } from './undo'

/** A code at the counter: what it stands for, handed over once, and taken back within minutes. */
export const useVouchers = () => {
  const [code, setCode] = useState('')
  const [voucher, setVoucher] = useState<VoucherFace>()
  const [asking, setAsking] = useState<'consume' | 'undo'>()
  const [reason, setReason] = useState<UndoReason>('wrong')
  const [detail, setDetail] = useState('')
  const lookup = useLookup(setVoucher)
  const consume = useCounterWrite('voucher.consume')
  const undo = useCounterWrite('voucher.undo')

  const find = async (wanted = code): Promise<void> => {
    if (parseVoucherCode(wanted) === undefined) lookup.say(wordsFrom(vouchersTable).invalid)
    else await lookup.look(() => staff.ask('voucher.find', { code: wanted }))
  }

  const type = (text: string) => {
    setCode(text)
    lookup.say(undefined)
  }

  const forget = () => {
    consume.reset()
    undo.reset()
  }

  return {
    code,
    voucher,
    asking,
    reason,
    detail,
    lookup,
    consume,
    undo,
    type,
    find,
    take: (text: string) => {
      type(text)
      void find(text)
    },
    choose: setReason,
    explain: setDetail,
    ask: (what: 'consume' | 'undo') => {
      if (what === 'consume') forget()
      else undo.reset()
      setAsking(what)
    },
    dismiss: () => setAsking(undefined),
    /** The sheet stays until it is known how it ended, and then goes whatever the end was. */
    sendConsume: async (of: VoucherFace): Promise<void> => {
      await consume.send({ code: of.code }, `voucher.consume:${of.code}`)
      setAsking(undefined)
    },
    sendUndo: async (of: VoucherFace): Promise<void> => {
      const words = reasonWords(reason, detail)
      if (words === undefined) return
      await undo.send({ code: of.code, reason: words }, `voucher.undo:${of.code}`)
      setAsking(undefined)
    },
    restart: () => {
      type('')
      setVoucher(undefined)
      setAsking(undefined)
      setDetail('')
      forget()
    },
  }
}

export type Vouchers = ReturnType<typeof useVouchers>
