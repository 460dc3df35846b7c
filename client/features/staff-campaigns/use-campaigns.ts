import { useState } from 'react'
import type { CampaignView } from '@shared/contracts'
import { useCounterWrite } from '@/features/staff-desk/use-counter-write'
import { staff } from '@/lib/call'
import { say } from '@/lib/say'
import { useAsk } from '@/lib/use-ask'
import { wordsFrom } from '@/strings'
import { operatorTable } from '@/strings/operator'

export interface Change {
  readonly act: 'pause' | 'resume'
  readonly campaign: CampaignView
}

const digitsOf = (text: string): string => text.replace(/\D/g, '').slice(0, 12)

/** Campaigns with their figures, and the one that is about to be paused or resumed, with the reason that is being written. */
export const useCampaigns = () => {
  const list = useAsk(() => staff.ask('campaign.list', {}))
  const [change, setChange] = useState<Change>()
  const [reason, setReason] = useState('')
  const [more, setMore] = useState('')
  const [empty, setEmpty] = useState(false)

  const done = (words: string) => {
    say(words)
    setChange(undefined)
    void list.load()
  }
  const pause = useCounterWrite('campaign.pause', () => done(wordsFrom(operatorTable).campaigns.paused))
  const resume = useCounterWrite('campaign.resume', () => done(wordsFrom(operatorTable).campaigns.resumed))
  const write = change?.act === 'resume' ? resume : pause

  return {
    list,
    change,
    reason,
    more,
    empty,
    write,
    doubtful: [pause, resume].find(({ doubt }) => doubt),
    begin: (next: Change) => {
      pause.reset()
      resume.reset()
      setReason('')
      setMore('')
      setEmpty(false)
      setChange(next)
    },
    dismiss: () => setChange(undefined),
    typeReason: (text: string) => {
      setReason(text)
      setEmpty(false)
    },
    typeMore: (text: string) => setMore(digitsOf(text)),
    send: () => {
      const said = reason.trim()
      if (!change || said === '') return setEmpty(true)
      const { ruleId } = change.campaign
      if (change.act === 'pause') return void pause.send({ ruleId, reason: said }, ['campaign.pause', ruleId].join(':'))
      const morePoints = Number(more)
      void resume.send({ ruleId, reason: said, ...(morePoints > 0 ? { morePoints } : {}) }, ['campaign.resume', ruleId].join(':'))
    },
  }
}

export type Campaigns = ReturnType<typeof useCampaigns>
