import { View } from '@tarojs/components'
import type { ExportState } from '../export/use-export'
import './export-bar.scss'

interface Props {
  state: ExportState
  goOn: () => void
  save: () => void
  cancel: () => void
}

/** How far the export is, above everything, because the list may be scrolled anywhere. */
export const ExportBar = ({ state, goOn, save, cancel }: Props) => {
  if (state.step === 'idle') return null
  return (
    <View className="export-bar" id="export-bar">
      {state.step === 'collecting' && <View className="export-bar__wheel" />}
      <View className="export-bar__words" id="export-words">
        {wordsFor(state)}
      </View>
      {state.step === 'failed' && <Way id="export-again" label="继续" main onClick={goOn} />}
      {state.step === 'ready' && <Way id="export-send" label="发送到聊天" main onClick={save} />}
      <Way id="export-cancel" label="取消" onClick={cancel} />
    </View>
  )
}

const wordsFor = (state: Exclude<ExportState, { step: 'idle' }>): string => {
  if (state.step === 'ready') return `${state.count} 条记录已备好`
  if (state.step === 'failed') return `导出没有完成：${state.words}`
  return state.count > 0 ? `正在导出 ${state.count} 条…` : '正在导出…'
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
