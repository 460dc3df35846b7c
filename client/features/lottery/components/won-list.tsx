import { useMemo, useState } from 'react'
import { Image, Text, View } from '@tarojs/components'
import type { LotteryAnswer } from '@shared/contracts'
import { Cell, CellGroup } from '@/components/cell'
import { Sheet } from '@/components/sheet'
import { qrPicture } from '@/lib/codes/svg'
import { dateWords } from '@/lib/format'
import { useWords } from '@/strings'
import { lotteryTable } from '@/strings/lottery'
import { wonWords } from '../view-model'
import './won-list.scss'

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
        {shown && <PrizeCode prize={shown} />}
      </Sheet>
    </>
  )
}

const PrizeCode = ({ prize }: { prize: Won }) => {
  const words = useWords(lotteryTable)
  const qr = useMemo(() => qrPicture(prize.code), [prize.code])
  return (
    <View className="prize-code">
      <Image className="prize-code__qr" src={qr} mode="aspectFit" ariaLabel={words.code} />
      <Text className="prize-code__text" id="prize-code-text" userSelect>
        {prize.code}
      </Text>
      <View className="prize-code__note">{words.codeNote(dateWords(prize.until))}</View>
    </View>
  )
}
