import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import type { Opened } from '@shared/contracts'
import { Asked } from '@/components/asked'
import { Button } from '@/components/button'
import { Lines } from '@/components/lines'
import { Screen } from '@/components/screen'
import { StateView } from '@/components/state-view'
import { type Invitation, invitationOf } from '@/features/landing/invitation'
import { landingView, type Way } from '@/features/landing/view-model'
import { shareCard } from '@/features/sharing/card'
import { ask, CallError } from '@/lib/call'
import { comeBy } from '@/lib/came-by'
import { go } from '@/lib/routes'
import { useAsk } from '@/lib/use-ask'
import { useShownAgain } from '@/lib/use-shown-again'
import { useWords } from '@/strings'
import { landingTable } from '@/strings/landing'
import './index.scss'

/** What a friend sees who opens a card or scans a poster. Nothing is noted of him before he taps to take part. */
export default function LandingPage() {
  const words = useWords(landingTable)
  const invitation = invitationOf(useRouter().params)
  // He who passes it on sends what names nobody: a card is worth something only from who made it.
  useShareAppMessage(() => shareCard({ subject: 'member' }))
  return (
    <Screen title={words.title} back>
      {invitation ? <Landing invitation={invitation} /> : <Unknown />}
    </Screen>
  )
}

const Unknown = () => {
  const words = useWords(landingTable)
  return (
    <StateView art="sprout" title={words.unknown} note={words.unknownNote} action={{ label: words.toCard, onClick: () => go('card') }} />
  )
}

const Landing = ({ invitation }: { invitation: Invitation }) => {
  const words = useWords(landingTable)
  const opened = useAsk(() => ask('share.open', invitation))
  // He may have joined meanwhile, and then there is more that he can do.
  useShownAgain(() => void opened.load())
  if (opened.error instanceof CallError && ['not_found', 'invalid'].includes(opened.error.code)) return <Unknown />
  return (
    <Asked asked={opened} failed={words.failed}>
      {(answer) => <Invited invitation={invitation} opened={answer} />}
    </Asked>
  )
}

const Invited = ({ invitation, opened }: { invitation: Invitation; opened: Opened }) => {
  const words = useWords(landingTable)
  const view = landingView({ opened, subject: invitation.subject, words })
  const take = (way: Way) => {
    const activityId = opened.activity?.over === false ? opened.activity.activityId : undefined
    if (way.counts) comeBy({ token: invitation.token, name: opened.maskedName, ...(activityId ? { activityId } : {}) })
    go(way.to, way.query)
  }
  return (
    <View className="landing" id="landing">
      <View className="landing__art" />
      <View className="landing__from" id="from">
        {view.from}
      </View>
      <View className="landing__lead" id="lead">
        {view.lead}
      </View>
      <View className="landing__what">{view.what}</View>
      {!opened.own && (
        <View className="landing__facts" id="facts">
          <View className="landing__title">{words.facts}</View>
          <Lines lines={view.facts} />
        </View>
      )}
      {view.note && (
        <View className="landing__note" id="note">
          {view.note}
        </View>
      )}
      <Button id="take-part" onClick={() => take(view.way)}>
        {view.way.label}
      </Button>
      {view.second && (
        <Button id="look" look="plain" onClick={() => take(view.second!)}>
          {view.second.label}
        </Button>
      )}
      {!view.second && view.way.counts && (
        <Button id="look" look="plain" onClick={() => go('card')}>
          {words.noThanks}
        </Button>
      )}
    </View>
  )
}
