import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { useWords } from '@/strings'
import { expiringTable } from '@/strings/expiring'
import type { LostView } from '../offers'

interface Props {
  lost: readonly LostView[]
  waiting: boolean
  onAsk: (entryId: string) => void
}

/** Points that have died and can still be asked back. */
export const Lost = ({ lost, waiting, onAsk }: Props) => {
  const words = useWords(expiringTable)
  if (lost.length === 0) return null
  return (
    <CellGroup id="rescue-lost" title={words.lost}>
      {lost.map(({ id, title, note }, i) => (
        <Cell key={id} icon="undo" title={title} note={note}>
          <Button id={`reinstate-${i}`} look="soft" size="small" disabled={waiting} onClick={() => onAsk(id)}>
            {words.reinstate}
          </Button>
        </Cell>
      ))}
    </CellGroup>
  )
}
