import { View } from '@tarojs/components'
import { Cell, CellGroup } from '@/components/cell'
import type { DeedDay, DeedRow } from '../days'
import './deeds.scss'

/** What somebody did, a panel a day. */
export const Deeds = ({ days, onOpen }: { days: readonly DeedDay[]; onOpen: (row: DeedRow) => void }) => (
  <>
    {days.map((day) => (
      <CellGroup key={day.day} title={day.words}>
        {day.rows.map((row) => (
          <Cell
            key={row.key}
            icon={row.icon}
            tone={row.tone}
            title={row.title}
            note={row.note}
            value={(row.amount || row.points) && <Sum row={row} />}
            arrow={false}
            onClick={() => onOpen(row)}
          />
        ))}
      </CellGroup>
    ))}
  </>
)

const Sum = ({ row }: { row: DeedRow }) => (
  <View className="deeds__sum">
    {row.amount && <View className="deeds__amount">{row.amount}</View>}
    {row.points && <View className="deeds__points">{row.points}</View>}
  </View>
)
