import { useState } from 'react'
import type { LotteryAnswer } from '@shared/contracts'
import { Cell, CellGroup } from '@/components/cell'
import { PickUpCode } from '@/components/pick-up-code'
import { Sheet } from '@/components/sheet'
import { dateWords } from '@/lib/format'
import { useWords } from '@/strings'
import { lotteryTable } from '@/strings/lottery'
import { wonWords } from '../view-model'

type Won = LotteryAnswer['won'][number]

/** Things that the member has won, each with the code it is fetched by. */
export const WonList = ({ won }: Pick<LotteryAnswer, 'won'>) => {
  const words = useWords(lotteryTable)
  const [shown, setShown] = useState<Won>()
  if (won.length === 0) return null
  return (
    <>
      <CellGroup id="lottery-won" title={words.mine}>
        {won.map((prize) => (
          <Cell
            key={prize.code}
            icon="gift"
            tone={prize.state === 'waiting' ? 'gold' : 'sky'}
            title={prize.name}
            note={wonWords(prize, words)}
            onClick={prize.state === 'waiting' ? () => setShown(prize) : undefined}
          />
        ))}
      </CellGroup>
      <Sheet
        id="prize-code"
        open={shown !== undefined}
        title={shown?.name ?? ''}
        closeLabel={words.close}
        onClose={() => setShown(undefined)}
      >
        {shown && <PickUpCode code={shown.code} label={words.code} note={words.codeNote(dateWords(shown.until))} />}
      </Sheet>
    </>
  )
}
