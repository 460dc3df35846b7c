import type { Account } from '../../../shared/contracts/documents/account'
import { type WalletDocument, walletSchema } from '../../../shared/contracts/documents/wallet'
import { checked } from '../ledger/documents'
import type { Reader, Transaction } from '../store'

/** Checked on reading and on writing alike. */
export const asWallet = (document: unknown): WalletDocument => checked(walletSchema, document)

/** The grants of a member as read, and whether there is a document of them yet. */
export interface OpenWallet {
  readonly wallet: WalletDocument
  readonly isNew: boolean
}

const blank = ({ _id, openid }: Pick<Account, '_id' | 'openid'>): WalletDocument => ({
  _id,
  schema: 1,
  memberId: _id,
  openid,
  grants: {},
  events: [],
  pushed: { day: '', count: 0 },
})

/** Grants belong to a WeChat account: after the card has moved to another one nothing is left of them. One storage call. */
export const openWallet = async (read: Reader, account: Pick<Account, '_id' | 'openid'>): Promise<OpenWallet> => {
  const found = await read.get('wallets', account._id)
  if (found === undefined) return { wallet: blank(account), isNew: true }
  const wallet = asWallet(found)
  return { wallet: wallet.openid === account.openid ? wallet : { ...blank(account), pushed: wallet.pushed }, isNew: false }
}

/** Writes the wallet after a change, in the transaction that read it; nothing where nothing has changed. One storage call at most. */
export const writeWallet = async (transaction: Transaction, wallet: WalletDocument, opened: OpenWallet): Promise<void> => {
  if (wallet === opened.wallet) return
  const document = asWallet(wallet)
  if (opened.isNew) await transaction.insert('wallets', [document])
  else await transaction.replace('wallets', document)
}
