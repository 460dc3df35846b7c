import { Cell, CellGroup } from '@/components/cell'
import { go } from '@/lib/routes'
import type { Entrance } from '../entrances'

/** Ways on, as rows under one title. */
export const Entrances = ({ id, title, entrances }: { id: string; title: string; entrances: readonly Entrance[] }) => {
  if (entrances.length === 0) return null
  return (
    <CellGroup id={id} title={title}>
      {entrances.map((entrance) => (
        <Cell
          key={entrance.id}
          id={`to-${entrance.id}`}
          icon={entrance.icon}
          tone={entrance.tone}
          title={entrance.title}
          note={entrance.note}
          onClick={() => go(entrance.to, entrance.query)}
        />
      ))}
    </CellGroup>
  )
}
