import { useRef, useState } from 'react'
import type { ActionData, ProofKind } from '@shared/contracts'
import { fetchCard } from '@/features/card/api'
import { CONSENT_VERSION } from '@/features/join/consent'
import { ask, CallError, member as caller } from '@/lib/call'
import { useWrite } from '@/lib/use-write'
import { wordsOf } from '@/lib/words'
import { NO_VALUES, proofOf, type ProofValues } from './proofs'

export type Found = ActionData<'move.begin'>
export type Moved = ActionData<'move.finish'>

const codeOf = (error: unknown): string | undefined => (error instanceof CallError ? error.code : undefined)

/** Finding the card by its phone number. Nothing is changed by that. */
const useFinding = (onFound: (found: Found) => void) => {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [already, setAlready] = useState(false)
  const running = useRef(false)

  const find = async (phoneCode: string) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setProblem(undefined)
    try {
      onFound(await ask('move.begin', { phoneCode }))
    } catch (error) {
      if (codeOf(error) === 'already_member') setAlready(true)
      else setProblem(wordsOf(error))
    } finally {
      running.current = false
      setBusy(false)
    }
  }

  return { busy, problem, setProblem, already, find }
}

/** Moving a card to this WeChat account: the phone finds it, a proof opens it. */
export const useMove = () => {
  const [found, setFound] = useState<Found>()
  const [kind, setKind] = useState<ProofKind>()
  const [values, setValues] = useState<ProofValues>(NO_VALUES)
  const [agreed, setAgreed] = useState(false)
  const [missed, setMissed] = useState(0)
  const [moved, setMoved] = useState<Moved>()

  const finding = useFinding((card) => {
    setFound(card)
    setKind(card.proofs[0])
    setValues(NO_VALUES)
    write.reset()
  })

  const write = useWrite({
    fn: 'member',
    caller,
    action: 'move.finish',
    onDone: (data) => {
      setMoved(data)
      // So that the card can be shown at once, and without a network; the card page asks anyway.
      void fetchCard().catch(() => undefined)
    },
  })

  const refused = write.state.step === 'refused' ? write.state.code : undefined
  const proof = kind && proofOf(kind, values)

  const finish = () => {
    if (!agreed) setMissed(missed + 1)
    else if (found && proof) void write.send({ ticket: found.ticket, proof, consentVersion: CONSENT_VERSION })
  }

  return {
    finding,
    found,
    moved,
    already: finding.already || refused === 'already_member',
    /** The found card waits no longer: the phone has to find it again. */
    expired: refused === 'ticket_expired',
    kind,
    setKind,
    values,
    type: (value: string) => {
      if (!kind) return
      // What was said of the last proof is not said of the next.
      if (refused) write.reset()
      setValues({ ...values, [kind]: value })
    },
    agreed,
    setAgreed,
    missed,
    canFinish: proof !== undefined && write.state.step !== 'unknown',
    write,
    finish,
    restart: () => {
      write.reset()
      setFound(undefined)
    },
  }
}
