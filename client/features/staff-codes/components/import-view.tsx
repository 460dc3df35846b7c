import { View } from '@tarojs/components'
import type { ManagedGift } from '@shared/contracts'
import { Button } from '@/components/button'
import { Lines } from '@/components/lines'
import { Progress } from '@/components/progress'
import { Desk } from '@/features/staff-desk/components/desk'
import { GiftThumb } from '@/features/staff-gifts/components/gift-thumb'
import { grouped } from '@/lib/format'
import { useWords } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'
import type { Import } from '../use-import'
import { ReportView } from './report-view'
import './import-view.scss'

/** A file of codes on its way into the pool: chosen, under way, stopped or through. */
export const ImportView = ({ gift, work }: { gift: ManagedGift; work: Import }) => {
  const words = useWords(giftDeskTable).codesPage
  const { step, file } = work
  return (
    <Desk title={words.title} problem={work.problem} dock={<Dock work={work} />}>
      <View className="code-import" id="code-import">
        <View className="code-import__panel code-import__gift">
          <GiftThumb gift={gift} />
          <View className="code-import__name">{gift.gift.name}</View>
        </View>
        {file === undefined ? <Lead /> : <Chosen work={work} />}
        {(step === 'sending' || step === 'stopped' || step === 'done') && <Underway work={work} />}
      </View>
    </Desk>
  )
}

const Lead = () => {
  const words = useWords(giftDeskTable).codesPage
  return (
    <View className="code-import__panel">
      <View className="code-import__name">{words.lead}</View>
      <Lines lines={[words.leadNote, words.secret, words.weak]} />
    </View>
  )
}

const Chosen = ({ work: { file, first, header, step } }: { work: Import }) => {
  const words = useWords(giftDeskTable).codesPage
  return (
    <View className="code-import__panel" id="import-file">
      <View className="code-import__name">{file?.name}</View>
      <View className="code-import__note">{words.size(grouped(Math.ceil((file?.size ?? 0) / 1024)))}</View>
      {header !== undefined && <View className="code-import__note">{words.header(header)}</View>}
      {step === 'chosen' && first.length === 0 && <View className="code-import__note">{words.none}</View>}
      {step === 'chosen' && first.length > 0 && (
        <>
          <View className="code-import__note">{words.first}</View>
          {first.map((code, i) => (
            <View key={i} className="code-import__code">
              {code}
            </View>
          ))}
        </>
      )}
    </View>
  )
}

const Underway = ({ work: { step, file, sent, report } }: { work: Import }) => {
  const words = useWords(giftDeskTable).codesPage
  const said = step === 'sending' ? words.sending : step === 'done' ? words.done : words.stopped
  return (
    <View className="code-import__panel" id="import-progress">
      <View className="code-import__name" id="import-said" ariaRole="status">
        {said}
      </View>
      <View className="code-import__bar">
        <Progress value={step === 'done' ? 1 : sent} max={step === 'done' ? 1 : Math.max(1, file?.size ?? 1)} label={words.progress} />
      </View>
      <ReportView report={report} />
    </View>
  )
}

const Dock = ({ work }: { work: Import }) => {
  const words = useWords(giftDeskTable).codesPage
  const { step, first } = work
  const choose = (label: string, look: 'main' | 'plain') => (
    <Button id="import-choose" look={look} onClick={() => void work.choose()}>
      {label}
    </Button>
  )
  if (step === 'sending')
    return (
      <Button id="import-stop" look="soft" onClick={work.stop}>
        {words.stop}
      </Button>
    )
  if (step === 'empty' || step === 'done' || (step === 'chosen' && first.length === 0))
    return choose(step === 'empty' ? words.choose : words.again, 'main')
  return (
    <>
      <Button id="import-start" onClick={() => void work.send()}>
        {step === 'stopped' ? words.resume : words.start}
      </Button>
      {choose(words.again, 'plain')}
    </>
  )
}
