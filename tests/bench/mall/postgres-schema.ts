import type { Client, Pool } from 'pg'
import { inTransaction } from '../postgres-transaction'

/** What a mall on PostgreSQL would have: accounts with lots, gifts, a counter of stock, a counter of limits, redemptions. */
const SCHEMA = `
create table accounts (
  id bigint primary key, openid text not null unique, tier text not null, status text not null,
  balance bigint not null check (balance >= 0), seq bigint not null default 0, updated_at timestamptz not null default now());
create table lots (
  account_id bigint not null references accounts, expires_on date not null, points bigint not null check (points >= 0),
  primary key (account_id, expires_on));
create table entries (
  id text primary key, account_id bigint not null references accounts, seq bigint not null, kind text not null, points bigint not null,
  balance_after bigint not null, lots jsonb not null, answer jsonb not null, created_at timestamptz not null default now(),
  unique (account_id, seq));
create table gifts (
  id text primary key, name text not null, state text not null, points bigint not null, sale_from timestamptz not null, most_lifetime int);
create table stocks (gift_id text primary key references gifts, remaining bigint not null check (remaining >= 0));
create table taken (account_id bigint not null, gift_id text not null, pieces int not null, primary key (account_id, gift_id));
create table redemptions (
  id text primary key, account_id bigint not null references accounts, gift_id text not null references gifts, entry_id text not null unique,
  quantity int not null, points bigint not null, state text not null, until date not null, lots jsonb not null, steps jsonb not null,
  created_at timestamptz not null default now());
create index redemptions_of on redemptions (account_id, created_at);
create index redemptions_due on redemptions (until) where state = 'waiting';`

export interface Filling {
  readonly members: number
  readonly points: number
  readonly giftIds: readonly string[]
  readonly left: number
}

const FIRST_ID = 1_000_000_000

export const fill = async (pool: Pool, { members, points, giftIds, left }: Filling): Promise<void> => {
  await pool.query(SCHEMA)
  const rows = (row: (n: number) => string): string => Array.from({ length: members }, (_, n) => row(n)).join(',')
  await pool.query(
    `insert into accounts (id, openid, tier, status, balance) values ${rows((n) => `(${FIRST_ID + n}, 'bench-${n}', 'normal', 'active', ${points})`)}`,
  )
  await pool.query(`insert into lots values ${rows((n) => `(${FIRST_ID + n}, '2028-11-30', ${points})`)}`)
  await pool.query(`insert into gifts select unnest($1::text[]), '明前龙井 50g', 'listed', 1, '2026-01-01', 10000`, [giftIds])
  await pool.query('insert into stocks select unnest($1::text[]), $2', [giftIds, left])
  await pool.query('analyze')
}

interface AccountRow {
  readonly id: string
  readonly balance: string
  readonly seq: string
}

const ACCOUNT = `select id, balance, seq from accounts where openid = $1 and status = 'active' for update`
const GIFT = `select points, most_lifetime from gifts where id = $1 and state = 'listed' and sale_from <= now()`
const LIMIT = `insert into taken values ($1, $2, 1) on conflict (account_id, gift_id) do update set pieces = taken.pieces + 1
  where taken.pieces < $3 returning pieces`
const LOTS = 'select expires_on::text as expires_on, points from lots where account_id = $1 and points > 0 order by expires_on for update'
const BURN = 'update lots set points = points - $3 where account_id = $1 and expires_on = $2'
const STOCK = 'update stocks set remaining = remaining - 1 where gift_id = $1 and remaining >= 1 returning remaining'
const ENTRY = `insert into entries (id, account_id, seq, kind, points, balance_after, lots, answer)
  values ($1, $2, $3, 'redemption', $4, $5, $6, $7)`
const BALANCE = 'update accounts set balance = $2, seq = $3, updated_at = now() where id = $1'
const REDEMPTION = `insert into redemptions (id, account_id, gift_id, entry_id, quantity, points, state, until, lots, steps)
  values ($1, $2, $3, $4, 1, $5, 'waiting', current_date + 30, $6, $7)`

export interface RedeemCommand {
  readonly openid: string
  readonly giftId: string
  readonly key: string
  readonly voucher: string
}

/** One redemption in one transaction. The counter that everybody wants is taken as late as can be: its lock is held for the shortest time. */
export const redeem = (pool: Pool, command: RedeemCommand): Promise<unknown> => inTransaction(pool, (client) => within(client, command))

const within = async (client: Client, { openid, giftId, key, voucher }: RedeemCommand): Promise<unknown> => {
  const ask = async <R extends object>(name: string, text: string, values: unknown[]): Promise<R[]> =>
    (await client.query<R>({ name, text, values })).rows
  const [account] = await ask<AccountRow>('account', ACCOUNT, [openid])
  const [gift] = await ask<{ points: string; most_lifetime: number }>('gift', GIFT, [giftId])
  if (!account || !gift) throw new Error('no such member or gift')
  const price = Number(gift.points)
  if (Number(account.balance) < price) throw new Error('not enough points')
  if ((await ask('limit', LIMIT, [account.id, giftId, gift.most_lifetime])).length === 0) throw new Error('limit reached')
  const lots: { expiresOn: string; points: number }[] = []
  let missing = price
  for (const { expires_on, points } of await ask<{ expires_on: string; points: string }>('lots', LOTS, [account.id])) {
    const burnt = Math.min(missing, Number(points))
    if (burnt === 0) break
    await ask('burn', BURN, [account.id, expires_on, burnt])
    lots.push({ expiresOn: expires_on, points: burnt })
    missing -= burnt
  }
  const [balance, seq] = [Number(account.balance) - price, Number(account.seq) + 1]
  const answer = { entryId: key, points: -price, balance, redemption: voucher }
  await ask('entry', ENTRY, [key, account.id, seq, -price, balance, JSON.stringify(lots), JSON.stringify(answer)])
  await ask('balance', BALANCE, [account.id, balance, seq])
  const steps = [{ state: 'waiting', at: new Date().toISOString() }]
  await ask('redemption', REDEMPTION, [voucher, account.id, giftId, key, price, JSON.stringify(lots), JSON.stringify(steps)])
  if ((await ask('stock', STOCK, [giftId])).length === 0) throw new Error('sold out')
  return answer
}
