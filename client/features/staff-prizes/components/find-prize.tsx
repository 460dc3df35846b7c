import { Button } from '@/components/button'
import { AskFor } from '@/features/staff-desk/components/ask-for'
import { ScanField } from '@/features/staff-desk/components/scan-field'
import { useWords } from '@/strings'
import { prizesTable } from '@/strings/prizes'
import type { Handing } from '../use-prizes'

/** As typed, with spaces or hyphens between the groups. */
const LONGEST = 24

/** The first step: which prize is it? */
export const FindPrize = ({ handing }: { handing: Handing }) => {
  const words = useWords(prizesTable)
  const { code, lookup, write, type, take, find } = handing
  return (
    <AskFor
      title={words.title}
      art="code"
      lead={words.lead}
      before={write.problem}
      problem={lookup.problem}
      action={
        <Button id="prize-find" busy={lookup.busy} disabled={code === ''} onClick={() => void find()}>
          {words.find}
        </Button>
      }
    >
      <ScanField
        id="prize"
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
