import { View } from '@tarojs/components'
import type { MeAnswer } from '@shared/contracts'
import { Cell, CellGroup } from '@/components/cell'
import { Tag } from '@/components/tag'
import { keptCount } from '@/features/redemptions/kept'
import { go } from '@/lib/routes'
import { useStrings } from '@/strings'
import { meView } from '../view-model'
import './me-cells.scss'

/** Everything behind this tab, for members, for staff, and for those who are neither. */
export const MeCells = ({ me }: { me: MeAnswer }) => {
  const { me: words } = useStrings()
  const view = me.member && meView(me.member, words)
  return (
    <View className="me-cells">
      {me.staff && (
        <CellGroup>
          <Cell id="to-staff" icon="store" tone="gold" title={words.staff} note={words.staffNote} onClick={() => go('staff')} />
        </CellGroup>
      )}
      {view && (
        <CellGroup>
          <Cell id="to-tier" icon="crown" tone="gold" title={words.tier} value={view.tierName} onClick={() => go('tier')} />
          <Cell
            id="to-redemptions"
            icon="gift"
            tone="clay"
            title={words.redemptions}
            value={keptCount()}
            onClick={() => go('redemptions')}
          />
          <Cell id="to-inbox" icon="bell" title={words.inbox} badge={view.unread} onClick={() => go('inbox')} />
          <Cell
            id="to-safety"
            icon="shield"
            tone="sky"
            title={words.safety}
            value={view.frozen && <Tag tone="clay">{words.frozen}</Tag>}
            onClick={() => go('safety')}
          />
        </CellGroup>
      )}
      <CellGroup>
        {view && <Cell id="to-addresses" icon="pin" title={words.addresses} onClick={() => go('addresses')} />}
        {view && <Cell id="to-feedback" icon="chat" tone="clay" title={words.feedback} onClick={() => go('feedback')} />}
        <Cell
          id="to-settings"
          icon="gear"
          tone="sky"
          title={words.settings}
          note={view ? words.settingsNote : words.settingsNoteStranger}
          onClick={() => go('settings')}
        />
      </CellGroup>
      <CellGroup>
        <Cell id="to-campaigns" icon="calendar" tone="gold" title={words.campaigns} onClick={() => go('campaigns')} />
        <Cell id="to-rules" icon="book" title={words.rules} onClick={() => go('rules')} />
        <Cell id="to-faq" icon="help" title={words.faq} onClick={() => go('faq')} />
        <Cell id="to-about" icon="info" title={words.about} onClick={() => go('about')} />
      </CellGroup>
    </View>
  )
}
