import { useCallback, useEffect, useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import { dayOf } from '@shared/domain/time'
import { now } from '@/lib/clock'
import { NEEDS_TAP, type Saved, saveFile, type TextFile } from '@/lib/save-file'
import { wordsOf } from '@/lib/words'
import { fetchWholePage, type HistoryFilter } from '../api'
import { collect, type Collected } from './collect'
import { historyCsv } from './csv'
import { fileNameOf } from './file-name'

export type ExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'collecting'; readonly count: number }
  /** Complete, and waits for the tap with which it leaves the app. */
  | { readonly step: 'ready'; readonly count: number }
  | { readonly step: 'failed'; readonly count: number; readonly words: string }

const IDLE: ExportState = { step: 'idle' }

const UNSAVED = '文件没有存成，请再试一次'

const FAREWELLS: Record<Exclude<Saved, 'declined'>, (count: number) => string> = {
  saved: (count) => `已导出 ${count} 条`,
  copied: () => '这台手机不能发送文件，已复制全部记录，可粘贴到表格',
}

/** Exports the history under one filter. A file comes into being only when every entry is there. */
export const useExport = (filter: HistoryFilter) => {
  const [state, setState] = useState<ExportState>(IDLE)
  const collected = useRef<Collected>()
  const file = useRef<TextFile>()
  // Whatever was begun before the last start or cancel is worth nothing any more.
  const run = useRef(0)

  const cancel = useCallback(() => {
    run.current++
    collected.current = file.current = undefined
    setState(IDLE)
  }, [])

  // Another filter, or leaving the page, ends it.
  useEffect(() => cancel, [filter, cancel])

  const save = async () => {
    const count = collected.current?.items.length ?? 0
    const mine = run.current
    if (!file.current) return
    try {
      const saved = await saveFile(file.current)
      if (mine !== run.current || saved === 'declined') return
      cancel()
      void Taro.showToast({ title: FAREWELLS[saved](count), icon: 'none', duration: 2500 })
    } catch {
      if (mine === run.current) setState({ step: 'failed', count, words: UNSAVED })
    }
  }

  const gather = async () => {
    const mine = ++run.current
    const isCancelled = () => mine !== run.current
    const onProgress = (progress: Collected) => {
      collected.current = progress
      setState({ step: 'collecting', count: progress.items.length })
    }
    setState({ step: 'collecting', count: collected.current?.items.length ?? 0 })
    try {
      const fetch = (cursor?: string) => fetchWholePage(filter, cursor)
      const items = await collect({ fetch, onProgress, isCancelled }, collected.current)
      if (!items) return
      file.current = { name: fileNameOf(filter, dayOf(now())), type: 'text/csv', text: historyCsv(items) }
      if (NEEDS_TAP) setState({ step: 'ready', count: items.length })
      else await save()
    } catch (error) {
      if (!isCancelled()) setState({ step: 'failed', count: collected.current?.items.length ?? 0, words: wordsOf(error) })
    }
  }

  /** A second tap while one is under way does nothing. */
  const start = () => {
    if (state.step === 'idle') void gather()
  }

  return { state, start, goOn: () => void gather(), save: () => void save(), cancel }
}
