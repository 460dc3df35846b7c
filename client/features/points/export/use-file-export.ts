import { useCallback, useEffect, useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import type { PointsItem } from '@shared/contracts'
import { NEEDS_TAP, type Saved, saveFile, type TextFile } from '@/lib/save-file'
import { wordsOf } from '@/lib/words'
import { wordsFrom } from '@/strings'
import { exportingTable } from '@/strings/exporting'
import { fetchWholePage, type HistoryFilter } from '../api'
import { collect, type Collected } from './collect'

export type ExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'collecting'; readonly count: number }
  /** Complete, and waits for the tap with which it leaves the app. */
  | { readonly step: 'ready'; readonly count: number }
  | { readonly step: 'failed'; readonly count: number; readonly words: string }

const IDLE: ExportState = { step: 'idle' }

const farewell = (saved: Exclude<Saved, 'declined'>, count: number): string =>
  saved === 'saved' ? wordsFrom(exportingTable).saved(count) : wordsFrom(exportingTable).copied

/** What the entries become; may ask for more. Throws CallError. */
export type FileOf = (items: readonly PointsItem[]) => TextFile | Promise<TextFile>

/** Takes the history under one filter out of the app. A file comes into being only when every entry is there. */
export const useFileExport = (filter: HistoryFilter, fileOf: FileOf) => {
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
      void Taro.showToast({ title: farewell(saved, count), icon: 'none', duration: 2500 })
    } catch {
      if (mine === run.current) setState({ step: 'failed', count, words: wordsFrom(exportingTable).unsaved })
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
      const made = await fileOf(items)
      if (isCancelled()) return
      file.current = made
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
