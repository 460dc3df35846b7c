import type { MemberDocument } from '../../../shared/contracts/documents/member'
import { LIMITS } from '../../../shared/domain/limits'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { guessHash } from '../../_kit/digest'
import { asMember, memberOf } from '../../_kit/people'
import type { Store } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import type { Proof } from './proofs'

/** A member without any guess about the card. */
export const NO_GUESSES: MemberDocument['moveGuesses'] = { day: '', hashes: [] }

/** Said before a card is looked up and after a guess alike. */
export const GUESSED_OUT = refuse('too_many', '今天核对次数过多，请明天再试，或到门店办理')

const hashesOf = ({ moveGuesses }: MemberDocument, now: number): string[] => (moveGuesses.day === dayOf(now) ? moveGuesses.hashes : [])

/** Whether no more wrong guesses are taken today. */
export const isGuessedOut = (person: MemberDocument, now: number): boolean => hashesOf(person, now).length >= LIMITS.moveFailuresPerDay

/**
 * Why a proof may not be looked at: its day is used up. That holds for a right one as well, or guessing could go on until it is hit.
 * Read in the transaction that moves the card: it writes the member, as does every wrong guess, so of many guesses at once each is
 * counted before the next is answered.
 */
export const barredGuess = (person: MemberDocument, proof: Proof, now: number): Refusal | undefined =>
  isGuessedOut(person, now) && !hashesOf(person, now).includes(hashOf(person, proof)) ? GUESSED_OUT : undefined

const hashOf = (person: MemberDocument, { kind, value }: Proof): string => guessHash(person._id, `${kind}/${value}`)

/** Remembers a wrong guess, and only then lets it be told that it was wrong. A guess that comes again, like a resent one, is no new one. */
export const noteWrongGuess = async (store: Store, memberRef: string, proof: Proof, now: number): Promise<Refusal> => {
  const noted = await transact(store, {
    act: async (transaction) => {
      const person = await memberOf(transaction, memberRef)
      const barred = barredGuess(person, proof, now)
      if (barred) return barred
      const hashes = [...new Set([...hashesOf(person, now), hashOf(person, proof)])]
      await transaction.replace('members', asMember({ ...person, moveGuesses: { day: dayOf(now), hashes } }))
      return 'noted'
    },
  })
  return isRefusal(noted) ? noted : refuse('proof_wrong')
}
