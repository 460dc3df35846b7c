import { useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import type { Me } from '@shared/contracts'
import { dataUriOf, type Picked } from '@/lib/avatar-ladder'
import { member as caller } from '@/lib/call'
import { useWrite } from '@/lib/use-write'
import { useWords, wordsFrom } from '@/strings'
import { profileTable } from '@/strings/profile'
import { noteAvatar } from './api'
import { changeOf, type Draft, draftAfter } from './draft'
import { nicknameFault } from './nickname'

/** Tells the two changes of this page apart: a form that is saved, and a birthday that is given once. */
const FORM = 'profile.update'
const BIRTHDAY = 'profile.update:birthday'

const said = (title: string) => void Taro.showToast({ title, icon: 'none' })

/** The profile as it is being changed. Nothing that was typed or chosen is lost by a refusal. */
export const useProfile = (member: Me, note: (change: Partial<Me>) => void) => {
  const words = useWords(profileTable)
  const [draft, setDraft] = useState<Draft>({})
  const [pictureFault, setPictureFault] = useState<string>()
  /** The birthday that is being asked about. */
  const [asking, setAsking] = useState<string>()
  const sent = useRef<Draft>({})

  const write = useWrite({
    fn: 'member',
    caller,
    action: 'profile.update',
    onDone: (data) => {
      const { avatar } = sent.current
      // The picture that was just sent need not be fetched.
      if (avatar && data.avatarId) noteAvatar({ avatarId: data.avatarId, dataUri: dataUriOf(avatar) })
      note({ name: data.name, avatarId: data.avatarId, birthday: data.birthday })
      setDraft((was) => draftAfter(was, sent.current))
      sent.current = {}
      setAsking(undefined)
      said(wordsFrom(profileTable).saved)
    },
  })

  const change = changeOf(draft, member)
  const nameFault = change?.nickname === undefined ? undefined : nicknameFault(change.nickname, words)

  const picked = (result: Picked | undefined) => {
    if (result === undefined) return
    const fault = result === 'too_large' ? words.avatarTooLarge : result === 'unreadable' ? words.avatarUnreadable : undefined
    setPictureFault(fault)
    if (typeof result === 'object') setDraft((was) => ({ ...was, avatar: result }))
  }

  const save = () => {
    if (!change || nameFault) return
    sent.current = draft
    void write.send(change, FORM)
  }

  return {
    draft,
    nameFault,
    pictureFault,
    write,
    asking,
    /** Whether there is something to save, and nothing undecided before it. */
    canSave: change !== undefined && nameFault === undefined && write.state.step !== 'unknown',
    type: (nickname: string) => setDraft((was) => ({ ...was, nickname })),
    picked,
    dropPicture: () => {
      setPictureFault(undefined)
      setDraft((was) => ({ ...was, avatar: null }))
    },
    save,
    askBirthday: (day: string) => {
      write.reset()
      setAsking(day)
    },
    stopAsking: () => {
      if (write.state.step === 'refused') write.reset()
      setAsking(undefined)
    },
    giveBirthday: () => asking && void write.send({ birthday: asking }, BIRTHDAY),
  }
}
