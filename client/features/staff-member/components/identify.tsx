import type { LookedUp } from '@shared/contracts'
import { Button } from '@/components/button'
import { AskFor } from '@/features/staff-desk/components/ask-for'
import { ScanField } from '@/features/staff-desk/components/scan-field'
import { canScan } from '@/lib/scan'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import { useIdentify } from '../use-identify'

interface Props {
  title: string
  lead: string
  /** A code that was scanned before. */
  given?: string
  /** Why an earlier change was not made. */
  before?: string
  /** Whether a code is what is likely to be shown: where there is a camera, it is the first thing offered. */
  scanFirst?: boolean
  onFound: (member: LookedUp) => void
}

/** The twenty digits in groups and a phone number with its country code are the longest that is typed. */
const LONGEST = 40

/** The first step at the counter: who is it? */
export const Identify = ({ title, lead, given, before, scanFirst = true, onFound }: Props) => {
  const { member } = useWords(staffTable)
  const { text, busy, problem, seen, type, take, find, scanned } = useIdentify(onFound, given)
  const note = seen.by === 'code' ? member.isCode : seen.by === 'phone' ? member.isPhone : undefined
  const scans = scanFirst && canScan && text === ''
  return (
    <AskFor
      title={title}
      art="code"
      lead={lead}
      before={before}
      problem={problem}
      action={
        <Button id="identify-go" busy={busy} onClick={() => void (scans ? scanned() : find())}>
          {scans ? member.scanCode : member.find}
        </Button>
      }
    >
      <ScanField
        id="identify"
        label={member.label}
        // Where there is a camera only digits are typed; elsewhere the text of a QR may be pasted.
        type={canScan ? 'number' : 'text'}
        value={text}
        placeholder={member.hint}
        maxlength={LONGEST}
        note={note}
        disabled={busy}
        onInput={type}
        onScan={take}
        onConfirm={() => void find()}
      />
    </AskFor>
  )
}
