import type { Client, Pool } from 'pg'
import { inTransaction } from '../postgres-transaction'
import { phoneOf } from './sale'

/** The three tables that most points backends have. */
export const SCHEMA = `
create table accounts (
  id bigint primary key, phone text not null unique, tier text not null,
  balance bigint not null default 0 check (balance >= 0), debt bigint not null default 0, seq bigint not null default 0,
  updated_at timestamptz not null default now());
create table entries (
  id text primary key, account_id bigint not null references accounts, seq bigint not null, kind text not null, points bigint not null,
  balance_after bigint not null, order_id text not null, store_id text not null, amount_fen bigint not null, paid_at timestamptz not null,
  lines jsonb not null, answer jsonb not null, created_at timestamptz not null default now(), unique (account_id, seq));
create table lots (
  account_id bigint not null references accounts, expires_on date not null, points bigint not null check (points >= 0),
  primary key (account_id, expires_on));
create index lots_due on lots (expires_on) where points > 0;`

export const fill = async (pool: Pool, members: number): Promise<void> => {
  await pool.query(SCHEMA)
  const rows = Array.from({ length: members }, (_, i) => `(${1_000_000_000 + i}, '${phoneOf(i)}', 'normal')`)
  await pool.query(`insert into accounts (id, phone, tier) values ${rows.join(',')}`)
  await pool.query('analyze')
}

export interface CreditCommand {
  readonly orderId: string
  readonly storeId: string
  readonly phone: string
  readonly amountFen: number
  readonly points: number
  readonly paidAt: string
  readonly expiresOn: string
  readonly lines: unknown
}

interface AccountRow {
  readonly id: string
  readonly balance: string
  readonly seq: string
}

const ACCOUNT = 'select id, balance, seq from accounts where phone = $1 for update'
const ENTRY = `insert into entries (id, account_id, seq, kind, points, balance_after, order_id, store_id, amount_fen, paid_at, lines, answer)
  values ($1, $2, $3, 'purchase', $4, $5, $6, $7, $8, $9, $10, $11)`
const LOT = `insert into lots (account_id, expires_on, points) values ($1, $2, $3)
  on conflict (account_id, expires_on) do update set points = lots.points + excluded.points`
const UPDATE = 'update accounts set balance = $2, seq = $3, updated_at = now() where id = $1'

/** One credit in one transaction: lock the account, write the entry under its business key, merge the lot, update the balance. */
export const credit = (pool: Pool, command: CreditCommand): Promise<unknown> => inTransaction(pool, (client) => within(client, command))

const within = async (client: Client, command: CreditCommand): Promise<unknown> => {
  const { orderId, storeId, phone, amountFen, points, paidAt, expiresOn, lines } = command
  const [account] = (await client.query<AccountRow>({ name: 'account', text: ACCOUNT, values: [phone] })).rows
  if (!account) throw new Error('no such member')
  const balance = Number(account.balance) + points
  const seq = Number(account.seq) + 1
  const answer = { entryId: `purchase:${orderId}`, points, balance }
  const entry = [
    answer.entryId,
    account.id,
    seq,
    points,
    balance,
    orderId,
    storeId,
    amountFen,
    paidAt,
    JSON.stringify(lines),
    JSON.stringify(answer),
  ]
  await client.query({ name: 'entry', text: ENTRY, values: entry })
  await client.query({ name: 'lot', text: LOT, values: [account.id, expiresOn, points] })
  await client.query({ name: 'update', text: UPDATE, values: [account.id, balance, seq] })
  return answer
}
