import { openStore } from './store'
import { CONFIG, Handle } from './test-support'

/**
 * Killed by `kill.test.ts` in the middle of its work: moves points between accounts in transactions and writes one line
 * for each transaction that was answered as committed.
 */
const ACCOUNTS = 8
const WRITERS = 16

// Whoever started it holds its standard input open; when that one is gone, so is the work.
process.stdin.on('end', () => process.exit(1)).resume()

const store = openStore({ path: process.argv[2]!, config: CONFIG, now: () => Date.now() })
const accounts = new Handle(store.database('demo'), 'accounts')
const entries = new Handle(store.database('demo'), 'plain')

async function move(writer: number, turn: number): Promise<string | undefined> {
  const transaction = store.database('demo').startTransaction()
  const [from, to] = [(writer + turn) % ACCOUNTS, (writer * 3 + turn * 5 + 1) % ACCOUNTS]
  const id = `${writer}-${turn}`
  try {
    await entries.in(transaction).add({ _id: id, from, to })
    await accounts.in(transaction).update(`m${from}`, { $inc: { points: -1 }, $set: { dueOn: turn } })
    if (from !== to) await accounts.in(transaction).update(`m${to}`, { $inc: { points: 1 }, $set: { dueOn: turn } })
    else await accounts.in(transaction).update(`m${to}`, { $inc: { points: 1 } })
    await store.database('demo').commit(transaction)
    return id
  } catch {
    return undefined
  }
}

async function write(writer: number): Promise<void> {
  for (let turn = 0; ; turn++) {
    const id = await move(writer, turn)
    if (id) process.stdout.write(`${id}\n`)
    else await new Promise((resolve) => setTimeout(resolve, (writer * 7 + turn) % 5))
  }
}

void (async () => {
  await accounts.add(...Array.from({ length: ACCOUNTS }, (_, i) => ({ _id: `m${i}`, phone: `${i}`, points: 100, dueOn: 0 })))
  await Promise.all(Array.from({ length: WRITERS }, (_, i) => write(i)))
})()
