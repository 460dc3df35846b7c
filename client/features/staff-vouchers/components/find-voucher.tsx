import { Button } from '@/components/button'
import { AskFor } from '@/features/staff-desk/components/ask-for'
import { ScanField } from '@/features/staff-desk/components/scan-field'
import { useWords } from '@/strings'
import { vouchersTable } from '@/strings/vouchers'
import type { Vouchers } from '../use-vouchers'

/** As typed, with spaces or hyphens between the groups. */
const LONGEST = 24

/** The first step: what does the code stand for? */
export const FindVoucher = ({ vouchers }: { vouchers: Vouchers }) => {
  const words = useWords(vouchersTable)
  const { code, lookup, consume, undo, type, take, find } = vouchers
  return (
    <AskFor
      title={words.title}
      art="code"
      lead={words.lead}
      before={consume.problem ?? undo.problem}
      problem={lookup.problem}
      action={
        <Button id="voucher-find" busy={lookup.busy} disabled={code === ''} onClick={() => void find()}>
          {words.find}
        </Button>
      }
    >
      <ScanField
        id="voucher"
        label={words.label}
        value={code}
        placeholder={words.hint}
        maxlength={LONGEST}
        disabled={lookup.busy}
        onInput={type}
        onScan={take}
        onConfirm={() => void find()}
      />
    </AskFor>
  )
}
