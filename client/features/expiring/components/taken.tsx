import { useState } from 'react'
import type { ExpiringAnswer } from '@shared/contracts'
import { Cell, CellGroup } from '@/components/cell'
import { PickUpCode } from '@/components/pick-up-code'
import { Sheet } from '@/components/sheet'
import { dateWords } from '@/lib/format'
import { useStrings, useWords } from '@/strings'
import { expiringTable } from '@/strings/expiring'

type TakenGift = ExpiringAnswer['taken'][number]

/** Gifts that were taken, each with the code by which it is picked up. */
export const Taken = ({ taken }: { taken: readonly TakenGift[] }) => {
  const words = useWords(expiringTable)
  const { common } = useStrings()
  const [shown, setShown] = useState<TakenGift>()
  if (taken.length === 0) return null
  return (
    <>
      <CellGroup id="rescue-taken" title={words.taken}>
        {taken.map((gift) => (
          <Cell
            key={gift.code}
            icon="gift"
            tone={gift.state === 'waiting' ? 'gold' : 'sky'}
            title={gift.name}
            note={gift.state === 'waiting' ? words.takenStates.waiting(dateWords(gift.until)) : words.takenStates[gift.state]}
            onClick={gift.state === 'waiting' ? () => setShown(gift) : undefined}
          />
        ))}
      </CellGroup>
      <Sheet
        id="gift-code"
        open={shown !== undefined}
        title={shown?.name ?? ''}
        closeLabel={common.close}
        onClose={() => setShown(undefined)}
      >
        {shown && <PickUpCode code={shown.code} label={words.code} note={words.codeNote(dateWords(shown.until))} />}
      </Sheet>
    </>
  )
}
