import { View } from '@tarojs/components'
import { Cell, CellGroup } from '@/components/cell'
import { Screen } from '@/components/screen'
import { StaleNote } from '@/components/stale-note'
import { useMe } from '@/features/me/use-me'
import { LookGroup } from '@/features/settings/components/look-group'
import { MessagesGroup } from '@/features/settings/components/messages-group'
import { go } from '@/lib/routes'
import { wechatPages } from '@/lib/wechat-pages'
import { useWords } from '@/strings'
import { settingsTable } from '@/strings/settings'
import './index.scss'

/** What the member wants to hear and how the app looks; and the two ways out with the own data. */
export default function SettingsPage() {
  const words = useWords(settingsTable)
  const me = useMe()
  const member = me.data?.member
  return (
    <Screen title={words.title} back>
      <View className="settings" id="settings">
        {(me.status === 'stale' || me.status === 'failed') && <StaleNote offline={me.offline} onRetry={() => void me.load()} />}
        {member && <MessagesGroup member={member} note={me.note} />}
        <LookGroup />
        {(member || wechatPages) && (
          <CellGroup title={words.privacy}>
            {wechatPages && <Cell id="to-privacy" icon="shield" title={words.privacyGuide} onClick={wechatPages.openPrivacyGuide} />}
            {member && <Cell id="to-data" icon="download" tone="sky" title={words.data} onClick={() => go('data')} />}
            {member && <Cell id="to-leave" icon="logout" danger title={words.leave} onClick={() => go('leave')} />}
          </CellGroup>
        )}
      </View>
    </Screen>
  )
}
