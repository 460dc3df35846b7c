import { useState } from 'react'
import { View } from '@tarojs/components'
import type { GiftsPage } from '@shared/contracts'
import { Cell } from '@/components/cell'
import { Chip, ChipLine } from '@/components/chips'
import { Icon } from '@/components/icon'
import { Sheet } from '@/components/sheet'
import { grouped } from '@/lib/format'
import { useStrings } from '@/strings'
import { FILTERS, type MallQuery, ORDERS } from '../query'
import './choices.scss'

interface Props {
  page: GiftsPage
  query: MallQuery
  onLook: (change: MallQuery) => void
}

/** Categories, what can be had with which points, and the order. Choosing what is chosen already lets it go. */
export const Choices = ({ page: { categories, total }, query, onLook }: Props) => {
  const { mall: words } = useStrings()
  const { category, filter } = query
  return (
    <View className="mall-choices">
      {categories.length > 1 && (
        <ChipLine>
          <Chip id="category-all" label={words.all} on={!category} onClick={() => onLook({ category: undefined })} />
          {categories.map(({ id, name }) => (
            <Chip
              key={id}
              id={`category-${id}`}
              label={name}
              on={category === id}
              onClick={() => onLook({ category: category === id ? undefined : id })}
            />
          ))}
        </ChipLine>
      )}
      <ChipLine>
        {FILTERS.map((one) => (
          <Chip
            key={one}
            id={`filter-${one}`}
            label={words.filters[one]}
            on={filter === one}
            onClick={() => onLook({ filter: filter === one ? undefined : one })}
          />
        ))}
      </ChipLine>
      <View className="mall-choices__line">
        <View id="mall-total">{words.total(grouped(total))}</View>
        <Order query={query} onLook={onLook} />
      </View>
    </View>
  )
}

const Order = ({ query: { order = 'standard' }, onLook }: Omit<Props, 'page'>) => {
  const { mall: words, common } = useStrings()
  const [open, setOpen] = useState(false)
  const choose = (one: MallQuery['order']) => {
    setOpen(false)
    onLook({ order: one })
  }
  return (
    <>
      <View
        className="mall-choices__order"
        id="mall-order"
        hoverClass="is-pressed"
        ariaRole="button"
        ariaLabel={`${words.order} ${words.orders[order]}`}
        onClick={() => setOpen(true)}
      >
        {words.orders[order]}
        <Icon name="next" className="mall-choices__turn" />
      </View>
      <Sheet id="orders" open={open} title={words.order} closeLabel={common.close} onClose={() => setOpen(false)}>
        {ORDERS.map((one) => (
          <Cell
            key={one}
            id={`order-${one}`}
            title={words.orders[one]}
            role="radio"
            checked={one === order}
            arrow={false}
            onClick={() => choose(one)}
          >
            {one === order && <Icon name="check" className="mall-choices__check" />}
          </Cell>
        ))}
      </Sheet>
    </>
  )
}
