import { useCallback, useEffect, useRef, useState } from 'react'
import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import type { CardAnswer } from '@shared/contracts'
import { CallError, isOffline } from '@/lib/call'
import { after, deviceNow } from '@/lib/clock'
import { CALLS_COST } from '@/lib/device'
import { forgetMember } from '@/lib/forget-member'
import { onNetwork } from '@/lib/network'
import { brighten, dim } from '@/lib/screen-light'
import { fetchCard, keptCard } from './api'
import { nextAskMs } from './rhythm'
import { gainBetween, hasCode } from './view-model'

export interface CardState {
  /** `absent`: the caller is not a member. `failed`: nothing kept and no answer. */
  readonly status: 'loading' | 'ready' | 'absent' | 'failed'
  readonly card?: CardAnswer
  readonly offline: boolean
  readonly error?: unknown
  /** Points that arrived (or left) while the member was looking; `at` tells two equal ones apart. */
  readonly gain?: { readonly points: number; readonly at: number }
}

const firstState = (): CardState => {
  const card = keptCard()
  return card ? { status: 'ready', card, offline: false } : { status: 'loading', offline: false }
}

const afterAnswer = (state: CardState, card: CardAnswer, seenBefore: boolean): CardState => {
  const points = seenBefore ? gainBetween(state.card, card) : 0
  return { status: 'ready', card, offline: false, gain: points === 0 ? state.gain : { points, at: deviceNow() } }
}

const afterFailure = (state: CardState, error: unknown): CardState => {
  if (error instanceof CallError && error.code === 'not_joined') {
    // A membership that has ended; not one whose beginning is still undecided.
    if (keptCard()) forgetMember()
    return { status: 'absent', offline: false }
  }
  return { ...state, status: state.card ? 'ready' : 'failed', offline: isOffline(error), error }
}

/** Another page may have frozen the card meanwhile, or ended the membership: what it noted holds at once, before any answer. */
const whenShown = (state: CardState): CardState => {
  const kept = keptCard()
  if (!state.card) return state
  if (!kept) return { status: 'loading', offline: false }
  const same = kept.memberRef === state.card.memberRef && kept.status === state.card.status && kept.codeSecret === state.card.codeSecret
  return same ? state : { ...state, card: kept }
}

/**
 * The member's card: first what the device keeps, then what the server says, again and again while the page is visible. The screen
 * is bright exactly while a code is visible.
 */
export const useCard = () => {
  const [state, setState] = useState(firstState)
  const [visible, setVisible] = useState(false)
  const [refreshing, setRefreshing] = useState(false)
  const shownAt = useRef(0)
  const shown = useRef(false)
  const answered = useRef(false)
  const asking = useRef<Promise<void> | undefined>(undefined)

  const refresh = useCallback((): Promise<void> => {
    asking.current ??= fetchCard()
      .then((card) => {
        const seenBefore = answered.current
        answered.current = true
        setState((was) => afterAnswer(was, card, seenBefore))
      })
      .catch((error: unknown) => setState((was) => afterFailure(was, error)))
      .finally(() => {
        asking.current = undefined
      })
    return asking.current
  }, [])

  /** Asked for by the member: it shows, and the card is looked at anew. */
  const refreshNow = useCallback(async () => {
    shownAt.current = deviceNow()
    setRefreshing(true)
    await refresh()
    setRefreshing(false)
  }, [refresh])

  useDidShow(() => {
    shownAt.current = deviceNow()
    shown.current = true
    setState(whenShown)
    setVisible(true)
    // The code first: nothing is asked before it is on the screen, nor when the member has left by then.
    Taro.nextTick(() => {
      if (shown.current) void refresh()
    })
  })
  const leave = () => {
    shown.current = false
    setVisible(false)
  }
  useDidHide(leave)
  useUnload(leave)

  const codeShown = state.status === 'ready' && state.card !== undefined && hasCode(state.card)

  useEffect(() => {
    if (!visible || !codeShown) return undefined
    void brighten()
    return () => void dim()
  }, [visible, codeShown])

  useEffect(() => {
    if (!visible || state.status === 'absent') return undefined
    let over = false
    let cancel = () => {}
    const wait = () => {
      // An answer may come back after the page was left: it must not start another question.
      if (!over) cancel = after(nextAskMs(deviceNow() - shownAt.current, CALLS_COST), () => void refresh().then(wait))
    }
    wait()
    const stopListening = onNetwork((connected) => (connected ? void refresh() : setState((was) => ({ ...was, offline: true }))))
    return () => {
      over = true
      cancel()
      stopListening()
    }
  }, [visible, state.status, refresh])

  return { ...state, visible, refreshing, refresh, refreshNow }
}
