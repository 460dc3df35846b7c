import { useState } from 'react'
import { View } from '@tarojs/components'
import type { VoucherFace } from '@shared/contracts'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Segmented } from '@/components/segmented'
import { ConfirmSheet } from '@/components/sheet'
import { useCountdown } from '@/lib/use-countdown'
import { useStrings, useWords } from '@/strings'
import { vouchersTable } from '@/strings/vouchers'
import { LONGEST_DETAIL, reasonWords, UNDO_REASONS } from '../undo'
import type { Vouchers } from '../use-vouchers'
import './undo-sheet.scss'

const NOTHING = () => undefined

/** The way back, with the time that is left for it; gone when it is over. */
export const UndoButton = ({ vouchers, voucher }: { vouchers: Vouchers; voucher: VoucherFace }) => {
  const words = useWords(vouchersTable)
  const left = useCountdown(voucher.undoUntil, NOTHING)
  if (!left) return null
  return (
    <Button id="voucher-undo" look="plain" onClick={() => vouchers.ask('undo')}>
      {words.undo(`${Number(left.minutes)}:${left.seconds}`)}
    </Button>
  )
}

/** Why it is undone: it goes on record. */
export const UndoSheet = ({ vouchers, voucher }: { vouchers: Vouchers; voucher: VoucherFace }) => {
  const words = useWords(vouchersTable)
  const { common } = useStrings()
  const [empty, setEmpty] = useState(false)
  const { reason, detail, undo } = vouchers
  return (
    <ConfirmSheet
      id="undo-ask"
      open={vouchers.asking === 'undo'}
      title={words.askUndo}
      confirmLabel={words.confirmUndo}
      confirmLook="danger"
      cancelLabel={common.cancel}
      busy={undo.busy}
      onConfirm={() => {
        setEmpty(reasonWords(reason, detail) === undefined)
        void vouchers.sendUndo(voucher)
      }}
      onClose={vouchers.dismiss}
    >
      <View className="undo-sheet__note">{words.askUndoNote}</View>
      <Segmented
        id="undo-reason"
        label={words.reason}
        options={UNDO_REASONS.map((value) => ({ value, label: words.reasons[value] }))}
        value={reason}
        onChange={vouchers.choose}
      />
      <View className="undo-sheet__detail">
        <Field
          id="undo-detail"
          label={words.detail}
          value={detail}
          placeholder={words.detailHint}
          maxlength={LONGEST_DETAIL}
          problem={empty && reason === 'other' ? words.reasonEmpty : undefined}
          onInput={(text) => {
            setEmpty(false)
            vouchers.explain(text)
          }}
        />
      </View>
    </ConfirmSheet>
  )
}
