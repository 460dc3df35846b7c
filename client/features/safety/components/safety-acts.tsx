import type { CardAnswer } from '@shared/contracts'
import { Cell, CellGroup } from '@/components/cell'
import { useWords } from '@/strings'
import { safetyTable } from '@/strings/safety'
import type { SafetyAct } from '../use-safety'

interface Props {
  card: CardAnswer
  disabled: boolean
  onAsk: (act: SafetyAct) => void
}

/** What can be done now. What staff have frozen is opened at the counter alone. */
export const SafetyActs = ({ card, disabled, onAsk }: Props) => {
  const words = useWords(safetyTable)
  if (card.status === 'frozen' && card.frozenBy === 'staff') return null
  return (
    <CellGroup>
      {card.status === 'frozen' ? (
        <Cell
          id="unfreeze"
          icon="unlock"
          title={words.unfreeze}
          note={words.unfreezeNote}
          disabled={disabled}
          onClick={() => onAsk('unfreeze')}
        />
      ) : (
        <Cell
          id="freeze"
          icon="lock"
          danger
          title={words.freeze}
          note={words.freezeNote}
          disabled={disabled}
          onClick={() => onAsk('freeze')}
        />
      )}
      <Cell
        id="reissue"
        icon="qr"
        tone="sky"
        title={words.reissue}
        note={words.reissueNote}
        disabled={disabled}
        onClick={() => onAsk('reissue')}
      />
    </CellGroup>
  )
}
