import { isRefusal } from '../../shared/errors'
import { accountById } from '../_kit/accounts'
import { asAccount } from '../_kit/ledger/documents'
import { post } from '../_kit/ledger/post'
import { settled } from '../_kit/ledger/settle'
import { rulesOf } from '../_kit/programs'
import type { Document } from '../_kit/store'
import type { JobContext } from './job'

/**
 * Writes what is due for one account that an index has found; false when it could not be done. Somebody else's entry may settle the
 * account meanwhile: then nothing is left to do, which is just as well.
 */
export const settleAccount = async (document: Document, { store, now }: JobContext): Promise<boolean> => {
  const rulesAt = await rulesOf(store, now)
  const planned = settled(asAccount(document), now, rulesAt).drafts.at(-1)
  if (!planned) return true
  const posted = await post(store, {
    key: planned._id,
    inputDigest: planned.inputDigest,
    now,
    decide: async (read) => {
      const found = await accountById(read, document._id)
      const { account, drafts } = found ? settled(found, now, rulesAt) : { account: undefined, drafts: [] }
      return account && drafts.length > 0 ? { account, drafts, answer: () => ({}) } : NOTHING_DUE
    },
  })
  return !isRefusal(posted) || posted.refused === NOTHING_DUE.refused
}

const NOTHING_DUE = { refused: 'not_found' } as const
