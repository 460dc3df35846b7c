import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Image, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Lines } from '@/components/lines'
import { Outcome } from '@/components/outcome'
import { Sheet } from '@/components/sheet'
import { Tag } from '@/components/tag'
import { member as caller } from '@/lib/call'
import { say } from '@/lib/say'
import { useWrite } from '@/lib/use-write'
import { useStrings, useWords, wordsFrom } from '@/strings'
import { activityTable } from '@/strings/activity'
import type { PhotoCard } from '../view-model'
import './photo-sheet.scss'

interface Props {
  photo: PhotoCard
  onClose: () => void
  onAppealed: () => void
}

/** One photo: how it stands, why, and the way to have a refusal looked at again. */
export const PhotoSheet = ({ photo, onClose, onAppealed }: Props) => {
  const { common } = useStrings()
  const [appealing, setAppealing] = useState(false)
  const words = useWords(activityTable)
  return (
    <Sheet id="photo" open title={appealing ? words.appealTitle : photo.label} closeLabel={common.close} onClose={onClose}>
      {appealing ? (
        <Appeal
          photoId={photo.id}
          onDone={() => {
            onClose()
            onAppealed()
          }}
        />
      ) : (
        <Look photo={photo} onAppeal={() => setAppealing(true)} />
      )}
    </Sheet>
  )
}

const Look = ({ photo, onAppeal }: { photo: PhotoCard; onAppeal: () => void }) => {
  const words = useWords(activityTable)
  return (
    <>
      <Image
        className="photo-sheet__picture"
        src={photo.url}
        mode="aspectFit"
        ariaLabel={words.view}
        onClick={() => void Taro.previewImage({ urls: [photo.url] })}
      />
      <View className="photo-sheet__state">
        <Tag tone={photo.tone}>{photo.state}</Tag>
      </View>
      <Lines lines={photo.notes} />
      {photo.mayAppeal && (
        <Button id="appeal" look="soft" className="photo-sheet__appeal" onClick={onAppeal}>
          {words.appeal}
        </Button>
      )}
    </>
  )
}

/** As `photo.appeal` takes it. */
const MOST = 200

const Appeal = ({ photoId, onDone }: { photoId: string; onDone: () => void }) => {
  const words = useWords(activityTable)
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const appeal = useWrite({
    fn: 'member',
    caller,
    action: 'photo.appeal',
    onDone: () => {
      say(wordsFrom(activityTable).appealSent)
      onDone()
    },
  })
  const send = () => {
    setMissing(!text.trim())
    if (text.trim()) void appeal.send({ photoId, words: text.trim() }, `photo.appeal:${photoId}`)
  }
  return (
    <>
      <Field
        id="appeal-words"
        label={words.appealWords}
        placeholder={words.appealHint}
        note={words.appealNote}
        value={text}
        maxlength={MOST}
        multiline
        counter
        disabled={appeal.busy || appeal.state.step === 'unknown'}
        problem={missing ? words.appealEmpty : undefined}
        onInput={setText}
      />
      <Outcome id="appeal" state={appeal.state} onAgain={() => void appeal.again()} />
      <Button id="appeal-send" className="photo-sheet__appeal" busy={appeal.busy} onClick={send}>
        {words.appealSend}
      </Button>
    </>
  )
}
