import { useState } from 'react'
import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import type { InviteAnswer } from '@shared/contracts'
import { Asked } from '@/components/asked'
import { Button } from '@/components/button'
import { CellGroup } from '@/components/cell'
import { DrawingBoard } from '@/components/drawing-board'
import { Lines } from '@/components/lines'
import { Screen } from '@/components/screen'
import { fetchInvite } from '@/features/invite/api'
import { Counted } from '@/features/invite/components/counted'
import { Invitees } from '@/features/invite/components/invitees'
import { PosterSheet } from '@/features/invite/components/poster-sheet'
import { Steps } from '@/features/invite/components/steps'
import { BOARD } from '@/features/invite/use-poster'
import { inviteeView, inviteRules, stepsOf } from '@/features/invite/view-model'
import { Offer } from '@/features/reminders/components/offer'
import { shareCard } from '@/features/sharing/card'
import { SendCard } from '@/features/sharing/components/send-card'
import { grouped } from '@/lib/format'
import { useAsk } from '@/lib/use-ask'
import { useShownAgain } from '@/lib/use-shown-again'
import { language, useWords } from '@/strings'
import { inviteTable } from '@/strings/invite'
import './index.scss'

/** Inviting new members: how it works, the ways to do it, and what became of those who came. */
export default function InvitePage() {
  const words = useWords(inviteTable)
  const invite = useAsk(fetchInvite)
  const { load, data } = invite
  useShownAgain(() => void load())
  const [sent, setSent] = useState<string>()
  useShareAppMessage(() => {
    setSent('card')
    return shareCard({ subject: 'member', token: data?.token })
  })
  return (
    <Screen title={words.title} back>
      <Asked asked={invite} failed={words.failed}>
        {(answer) => <Invite invite={answer} sent={sent} onPoster={() => setSent('poster')} />}
      </Asked>
    </Screen>
  )
}

interface Props {
  invite: InviteAnswer
  /** What has just been made to bring somebody. */
  sent: string | undefined
  onPoster: () => void
}

const Invite = ({ invite, sent, onPoster }: Props) => {
  const words = useWords(inviteTable)
  const { referral } = invite
  return (
    <View className="invite" id="invite">
      <View className="invite__lead">{words.lead}</View>
      <View className="invite__ways">
        {referral ? (
          <>
            <View className="invite__reward" id="reward">
              {words.reward(grouped(referral.points))}
            </View>
            <Steps steps={stepsOf(referral, words)} />
          </>
        ) : (
          <>
            <View className="invite__reward">{words.off}</View>
            <View className="invite__off">{words.offNote}</View>
          </>
        )}
        <Ways token={invite.token} onPoster={onPoster} />
      </View>
      <Offer moment="invited" happened={sent} />
      {referral && <Month invite={invite} perMonth={referral.perMonth} />}
      <CellGroup title={words.invitees}>
        {invite.invitees.length > 0 ? (
          <Invitees invitees={invite.invitees.map((invitee, i) => inviteeView(invitee, i, words, language()))} />
        ) : (
          <View className="invite__empty">{words.nobody}</View>
        )}
      </CellGroup>
      {referral && (
        <CellGroup title={words.rulesTitle}>
          <View className="invite__rules" id="rules">
            <Lines lines={inviteRules(referral, words)} />
          </View>
        </CellGroup>
      )}
    </View>
  )
}

/** A card for a chat, or a poster for where there is no chat. */
const Ways = ({ token, onPoster }: { token: string; onPoster: () => void }) => {
  const words = useWords(inviteTable)
  const [poster, setPoster] = useState(false)
  const closePoster = () => {
    setPoster(false)
    onPoster()
  }
  return (
    <>
      <View className="invite__buttons">
        <SendCard id="send" card={{ subject: 'member', token }} />
        <Button id="to-poster" look="soft" className="invite__poster" onClick={() => setPoster(true)}>
          {words.poster}
        </Button>
      </View>
      <DrawingBoard id={BOARD} />
      <PosterSheet open={poster} onClose={closePoster} />
    </>
  )
}

const Month = ({ invite, perMonth }: { invite: InviteAnswer; perMonth: number }) => {
  const words = useWords(inviteTable)
  const { rewardedThisMonth: done } = invite
  return (
    <CellGroup>
      <Counted
        id="month"
        title={words.month}
        value={done}
        max={perMonth}
        words={words.monthOf(done, perMonth)}
        label={words.monthLabel}
        note={done >= perMonth ? words.monthFull : undefined}
      />
    </CellGroup>
  )
}
