import { useState } from 'react'
import { View } from '@tarojs/components'
import { CONTRACT_VERSION } from '@shared/contracts/version'
import { Brand } from '@/components/brand'
import { Cell, CellGroup } from '@/components/cell'
import { Screen } from '@/components/screen'
import { go } from '@/lib/routes'
import { wechatPages } from '@/lib/wechat-pages'
import { useWords } from '@/strings'
import { aboutTable } from '@/strings/about'
import { Licences } from './licences'
import './index.scss'

/** What this app is, under which terms it runs, and whose work is in it. */
export default function AboutPage() {
  const words = useWords(aboutTable)
  const [licences, setLicences] = useState(false)
  return (
    <Screen title={words.title} back>
      <View className="about" id="about">
        <View className="about__brand">
          <Brand />
          <View className="about__lead">{words.lead}</View>
        </View>
        <CellGroup>
          <Cell id="about-rules" icon="book" title={words.rules} onClick={() => go('rules')} />
          <Cell id="about-terms" icon="list" title={words.terms} onClick={() => go('terms')} />
          {wechatPages && <Cell id="about-privacy" icon="shield" tone="sky" title={words.privacy} onClick={wechatPages.openPrivacyGuide} />}
        </CellGroup>
        <CellGroup>
          <Cell id="about-contact" icon="chat" tone="clay" title={words.contact} note={words.contactNote} onClick={() => go('feedback')} />
        </CellGroup>
        <CellGroup>
          <Cell id="about-licences" icon="info" tone="gold" title={words.licences} onClick={() => setLicences(true)} />
          <Cell id="about-version" icon="leaf" title={words.version} value={words.versionOf(EVERGREEN_VERSION, CONTRACT_VERSION)} />
        </CellGroup>
      </View>
      <Licences open={licences} onClose={() => setLicences(false)} />
    </Screen>
  )
}
