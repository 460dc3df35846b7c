import { useEffect, useRef, useState } from 'react'
import { staff } from '@/lib/call'
import { endOp, pendingOps } from '@/lib/pending-ops'
import { chooseTextFile, type TextFile } from '@/lib/text-file'
import { sha256OfText } from '@/lib/sha256'
import { wordsOf } from '@/lib/words'
import { type Batch, codeReader, type CodeReader } from './read-codes'
import { NOTHING, type Report, withAnswer } from './report'

export type ImportStep = 'empty' | 'chosen' | 'sending' | 'stopped' | 'done'

/** A file on its way into the pool of a gift. */
interface Importing {
  readonly step: ImportStep
  readonly file?: TextFile
  /** The first codes, as they were read. */
  readonly first: readonly string[]
  readonly header?: string
  /** Bytes of the file that are through. */
  readonly sent: number
  readonly report: Report
  /** Why it stands still. */
  readonly problem?: string
}

const EMPTY: Importing = { step: 'empty', first: [], sent: 0, report: NOTHING }

/** Codes that are shown before anything is sent. */
const SHOWN = 3

/**
 * Sends the codes of a file part by part. It stops between two parts, on wish or where one fails, and goes on with the very part that it
 * stopped at; what a part has brought stays. Codes are not kept on the phone: who begins anew chooses the file anew, and what is in the pool
 * already is told as such.
 */
export const useImport = (giftId: string) => {
  const [state, setState] = useState<Importing>(EMPTY)
  const reader = useRef<CodeReader>()
  const batch = useRef<Batch>()
  const stopping = useRef(false)
  const change = (part: Partial<Importing>) => setState((was) => ({ ...was, ...part }))

  useEffect(() => {
    // What an earlier visit was in the middle of: whether or not it arrived, the same codes are taken once.
    for (const [key] of pendingOps('gift.codes', 'staff')) endOp(key)
    return () => void (stopping.current = true)
  }, [])

  const choose = async (): Promise<void> => {
    const file = await chooseTextFile()
    if (!file) return
    reader.current = codeReader(file)
    try {
      batch.current = await reader.current.next()
      const first = (batch.current?.codes ?? []).slice(0, SHOWN).map(({ code }) => code)
      setState({ ...EMPTY, step: 'chosen', file, first, header: reader.current.header() })
    } catch (error) {
      setState({ ...EMPTY, problem: wordsOf(error) })
    }
  }

  const sendOne = async ({ codes, read }: Batch): Promise<void> => {
    const sent = codes.map((code) => ({ ...code }))
    const key = `gift.codes:${giftId}:${sha256OfText(JSON.stringify(sent))}`
    const answer = await staff.act('gift.codes', { giftId, codes: sent }, key)
    setState((was) => ({ ...was, sent: read, report: withAnswer(was.report, answer) }))
  }

  const send = async (): Promise<void> => {
    stopping.current = false
    change({ step: 'sending', problem: undefined })
    try {
      while (batch.current) {
        if (stopping.current) return change({ step: 'stopped' })
        await sendOne(batch.current)
        batch.current = await reader.current?.next()
      }
      change({ step: 'done' })
    } catch (error) {
      change({ step: 'stopped', problem: wordsOf(error) })
    }
  }

  return {
    ...state,
    choose,
    send,
    stop: () => void (stopping.current = true),
  }
}

export type Import = ReturnType<typeof useImport>
