import { View } from '@tarojs/components'
import { useStrings, type Strings, useWords } from '@/strings'
import { exportingTable } from '@/strings/exporting'
import type { ExportState } from '../export/use-file-export'
import './export-bar.scss'

interface Props {
  state: ExportState
  goOn: () => void
  save: () => void
  cancel: () => void
}

/** How far the export is, above everything, because the list may be scrolled anywhere. */
export const ExportBar = ({ state, goOn, save, cancel }: Props) => {
  const words = useWords(exportingTable)
  const { common } = useStrings()
  if (state.step === 'idle') return null
  return (
    <View className="export-bar" id="export-bar">
      {state.step === 'collecting' && <View className="export-bar__wheel" />}
      <View className="export-bar__words" id="export-words">
        {wordsFor(state, words)}
      </View>
      {state.step === 'failed' && <Way id="export-again" label={words.goOn} main onClick={goOn} />}
      {state.step === 'ready' && <Way id="export-send" label={words.send} main onClick={save} />}
      <Way id="export-cancel" label={common.cancel} onClick={cancel} />
    </View>
  )
}

const wordsFor = (state: Exclude<ExportState, { step: 'idle' }>, words: Strings['exporting']): string => {
  if (state.step === 'ready') return words.ready(state.count)
  if (state.step === 'failed') return words.failed(state.words)
  return words.progress(state.count)
}

const Way = ({ id, label, main = false, onClick }: { id: string; label: string; main?: boolean; onClick: () => void }) => (
  <View
    className={`export-bar__way ${main ? 'export-bar__way--main' : ''}`}
    id={id}
    hoverClass="is-pressed"
    ariaRole="button"
    onClick={onClick}
  >
    {label}
  </View>
)
