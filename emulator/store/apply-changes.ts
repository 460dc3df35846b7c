import type { Change, TableIndex } from './table'

/** Index keys a change takes away and adds; a key that stays costs nothing. */
export interface KeyChange {
  index: TableIndex
  removed: Buffer[]
  added: Buffer[]
  multi: boolean
}

export function keyChanges({ table, before, after }: Change): KeyChange[] {
  const changes: KeyChange[] = []
  for (const index of table.indexes) {
    const old = table.keysOf(index, before).keys
    const { keys, multi } = table.keysOf(index, after)
    const removed = old.filter((key) => !keys.some((other) => other.equals(key)))
    const added = keys.filter((key) => !old.some((other) => other.equals(key)))
    if (removed.length > 0 || added.length > 0) changes.push({ index, removed, added, multi })
  }
  return changes
}

/** A change ready to be written: its key changes are worked out once, for locking and for writing. */
export interface PlannedChange extends Change {
  keys: KeyChange[]
}

export const planChange = (change: Change): PlannedChange => ({ ...change, keys: keyChanges(change) })

/**
 * Writes planned changes. All keys that go away go first, so that a unique key may pass from one document to another
 * within one commit.
 */
export function applyChanges(changes: readonly PlannedChange[], markMultikey: (index: TableIndex) => void): void {
  for (const { table, before, keys } of changes) {
    for (const { index, removed } of keys) for (const key of removed) table.removeKey(index, key, before!.seq!)
  }
  for (const change of changes) write(change, markMultikey)
}

function write({ table, id, before, after, keys }: PlannedChange, markMultikey: (index: TableIndex) => void): void {
  const seq = before?.seq
  if (!after) {
    if (seq !== undefined) table.deleteRow(seq)
    return
  }
  if (seq !== undefined) table.updateRow(seq, after.text)
  const row = seq ?? table.insertRow(id, after.text)
  for (const { index, added, multi } of keys) {
    if (multi && !index.multikey) markMultikey(index)
    for (const key of added) table.addKey(index, key, row)
  }
}
