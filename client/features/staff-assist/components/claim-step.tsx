import type { LookedUp } from '@shared/contracts'
import { Button } from '@/components/button'
import { groupedClaimCode } from '@/features/claim/claim-code'
import { AskFor } from '@/features/staff-desk/components/ask-for'
import { ScanField } from '@/features/staff-desk/components/scan-field'
import { MemberStrip } from '@/features/staff-member/components/member-strip'
import { spokenOf } from '@/features/staff-member/member-view'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import type { Assisting } from '../use-assist'

/** A claim code with the dashes that receipts print, or an address that ends with it. */
const LONGEST = 100

/** The third step of claiming: the code on the receipt. */
export const ClaimStep = ({ assisting, member }: { assisting: Assisting; member: LookedUp }) => {
  const { assist } = useWords(staffTable)
  const { code, write, problem, type, take, send } = assisting
  return (
    <AskFor
      title={assist.title}
      art="receipt"
      lead={assist.sum(spokenOf(member))}
      head={<MemberStrip member={member} onOther={assisting.restart} />}
      problem={problem}
      action={
        <Button id="assist-go" busy={write.busy} disabled={code === ''} onClick={() => send()}>
          {assist.go}
        </Button>
      }
    >
      <ScanField
        id="claim-code"
        label={assist.code}
        value={groupedClaimCode(code)}
        placeholder={assist.codeHint}
        maxlength={LONGEST}
        disabled={write.busy}
        onInput={type}
        onScan={take}
        onConfirm={() => send()}
      />
    </AskFor>
  )
}
