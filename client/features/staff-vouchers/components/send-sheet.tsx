import { View } from '@tarojs/components'
import { Field } from '@/components/field'
import { Segmented } from '@/components/segmented'
import { ConfirmSheet } from '@/components/sheet'
import { Problem } from '@/features/staff-desk/components/problem'
import { ScanField } from '@/features/staff-desk/components/scan-field'
import { useStrings, useWords } from '@/strings'
import { vouchersTable } from '@/strings/vouchers'
import { CARRIERS, LONGEST_CARRIER, LONGEST_NUMBER, type Sending } from '../use-shipments'
import './send-sheet.scss'

/** By whom it is carried, and under which number. */
export const SendSheet = ({ sending }: { sending: Sending }) => {
  const words = useWords(vouchersTable).shipments
  const { common } = useStrings()
  const { open, carrier, write } = sending
  return (
    <ConfirmSheet
      id="send-ask"
      open={open !== undefined}
      title={words.ask(open?.name ?? '')}
      confirmLabel={words.confirm}
      cancelLabel={common.cancel}
      busy={write.busy}
      onConfirm={sending.send}
      onClose={sending.dismiss}
    >
      <Segmented
        id="carrier"
        label={words.carrier}
        options={CARRIERS.map((value) => ({ value, label: words.carriers[value] }))}
        value={carrier}
        onChange={sending.choose}
      />
      {carrier === 'other' && (
        <View className="send-sheet__field">
          <Field id="other-carrier" label={words.otherCarrier} value={sending.other} maxlength={LONGEST_CARRIER} onInput={sending.name} />
        </View>
      )}
      <View className="send-sheet__field">
        <ScanField
          id="tracking"
          label={words.number}
          value={sending.number}
          placeholder={words.numberHint}
          maxlength={LONGEST_NUMBER}
          problem={sending.missing ? words.missing : undefined}
          onInput={sending.type}
          onScan={sending.type}
        />
      </View>
      {write.problem && <Problem id="send-problem" words={write.problem} />}
    </ConfirmSheet>
  )
}
