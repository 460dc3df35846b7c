import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { go } from '@/lib/routes'
import type { Tile } from '../tiles'
import './tiles.scss'

/** The ways on from the desk. */
export const Tiles = ({ tiles }: { tiles: readonly Tile[] }) => (
  <View className="tiles">
    {tiles.map((tile) => (
      <View
        key={tile.to}
        id={`to-${tile.to}`}
        className={`tiles__tile ${tile.wide ? 'tiles__tile--wide' : ''}`}
        hoverClass="is-pressed"
        hoverStayTime={80}
        ariaRole="button"
        onClick={() => go(tile.to)}
      >
        <View className={`tiles__mark tiles__mark--${tile.tone}`}>
          <Icon name={tile.icon} />
        </View>
        <View className="tiles__text">
          <View className="tiles__title">{tile.title}</View>
          {tile.note && <View className={`tiles__note ${tile.open ? 'tiles__note--open' : ''}`}>{tile.note}</View>}
        </View>
      </View>
    ))}
  </View>
)
