import { Text, View } from '@tarojs/components'
import type { GiftDetail } from '@shared/contracts'
import { Cell, CellGroup } from '@/components/cell'
import { Segmented } from '@/components/segmented'
import { Stepper } from '@/components/stepper'
import { placeWords } from '@/features/addresses/draft'
import { grouped } from '@/lib/format'
import { go } from '@/lib/routes'
import { useStrings, useWords } from '@/strings'
import { giftTable } from '@/strings/gift'
import { isOut, mostOf, type Order, type Wish } from '../order'
import './wishes.scss'

interface Props {
  gift: GiftDetail
  order: Order
  onWish: (change: Partial<Wish>) => void
}

/** Which one, how many, and how it comes to the member. */
export const Wishes = ({ gift, order, onWish }: Props) => (
  <>
    {gift.options.length > 0 && <Options gift={gift} order={order} onWish={onWish} />}
    {gift.handovers.length > 0 && <How gift={gift} order={order} onWish={onWish} />}
    {mostOf(gift, order.optionId) > 1 && <Quantity gift={gift} order={order} onWish={onWish} />}
  </>
)

const Options = ({ gift, order, onWish }: Props) => {
  const words = useWords(giftTable)
  const { mall } = useStrings()
  return (
    <View className="wishes">
      <View className="wishes__title">{words.option}</View>
      <View className="wishes__options" id="gift-options" ariaRole="radiogroup" ariaLabel={words.option}>
        {gift.options.map((option) => {
          const out = isOut(option)
          const on = option.id === order.optionId
          return (
            <View
              key={option.id}
              id={`option-${option.id}`}
              className={`wishes__option ${on ? 'wishes__option--on' : ''} ${out ? 'wishes__option--out' : ''}`}
              hoverClass={out ? 'none' : 'is-pressed'}
              hoverStayTime={80}
              ariaRole="radio"
              aria-checked={String(on)}
              aria-disabled={out ? 'true' : undefined}
              onClick={out ? undefined : () => onWish({ optionId: option.id })}
            >
              {option.name}
              {option.left !== undefined && <Text className="wishes__left">{out ? words.optionOut : mall.left(grouped(option.left))}</Text>}
            </View>
          )
        })}
      </View>
    </View>
  )
}

const How = ({ gift, order, onWish }: Props) => {
  const words = useWords(giftTable)
  const { handover, address } = order
  return (
    <View className="wishes">
      <View className="wishes__title">{words.handover}</View>
      {gift.handovers.length > 1 && handover && (
        <Segmented
          id="handover"
          label={words.handover}
          options={gift.handovers.map((value) => ({ value, label: words.handovers[value] }))}
          value={handover}
          onChange={(one) => onWish({ handover: one })}
        />
      )}
      <View className="wishes__cell">
        {handover === 'delivery' ? (
          <CellGroup>
            <Cell
              id="to-addresses"
              icon="pin"
              tone={address ? 'leaf' : 'gold'}
              title={address ? `${address.name} ${address.phone}` : words.addressNone}
              note={address && placeWords(address)}
              onClick={() => go('addresses', { choose: '1' })}
            />
          </CellGroup>
        ) : (
          <CellGroup>
            <Cell icon="store" title={words.handovers.pickup} note={words.pickupNote} />
          </CellGroup>
        )}
      </View>
    </View>
  )
}

const Quantity = ({ gift, order, onWish }: Props) => {
  const words = useWords(giftTable)
  const most = mostOf(gift, order.optionId)
  return (
    <View className="wishes wishes--row">
      <View>
        <View className="wishes__title">{words.quantity}</View>
        <View className="wishes__note">{words.most(most)}</View>
      </View>
      <Stepper
        id="gift"
        value={order.quantity}
        most={most}
        onChange={(quantity) => onWish({ quantity })}
        fewer={words.fewer}
        more={words.more}
      >
        {order.quantity}
      </Stepper>
    </View>
  )
}
