import { setImmediate } from 'node:timers'
import type { Connection } from './driver'
import { DatabaseError } from './errors'

/**
 * Many writes, one fsync. The first write of a turn opens a SQLite transaction; all that follow before the event loop
 * comes round join it; then it commits and everybody waiting is answered. Nothing is answered that rests on an
 * uncommitted write: not the writer, and no reader who saw what was written.
 */
export class GroupCommit {
  private batch: Batch | undefined
  private commits = 0
  private joined = 0

  constructor(
    private readonly connection: Connection,
    /** Called when a whole batch was lost (a full disk, say): whatever memory knew about it must be forgotten. */
    private readonly onLost: (cause: unknown) => void,
  ) {}

  /** Runs statements inside the open batch. A statement that fails takes the whole batch with it. */
  write<T>(touched: Iterable<string>, statements: () => T): T {
    const batch = this.open()
    this.joined++
    for (const resource of touched) batch.touched.add(resource)
    try {
      return statements()
    } catch (cause) {
      this.lose(batch, cause)
      throw batch.failure
    }
  }

  /** Resolves once everything written so far is on disk; at once if nothing is open. */
  settled(): Promise<void> {
    return this.batch?.done ?? Promise.resolve()
  }

  /** True if an answer about this resource would reveal a write that could still be lost. */
  isDirty(resource: string): boolean {
    return this.batch?.touched.has(resource) ?? false
  }

  get dirty(): boolean {
    return this.batch !== undefined
  }

  flush(): void {
    const batch = this.batch
    if (!batch) return
    try {
      this.connection.exec('COMMIT')
    } catch (cause) {
      return this.lose(batch, cause)
    }
    this.batch = undefined
    this.commits++
    batch.resolve()
  }

  stats(): { commits: number; writes: number } {
    return { commits: this.commits, writes: this.joined }
  }

  private open(): Batch {
    if (this.batch) return this.batch
    try {
      this.connection.exec('BEGIN IMMEDIATE')
    } catch (cause) {
      throw diskFailure(cause)
    }
    const batch = new Batch()
    this.batch = batch
    setImmediate(() => {
      if (this.batch === batch) this.flush()
    })
    return batch
  }

  private lose(batch: Batch, cause: unknown): void {
    this.batch = undefined
    try {
      this.connection.exec('ROLLBACK')
    } catch {
      // SQLite has already rolled back by itself after some failures; there is nothing left to undo then.
    }
    batch.reject(diskFailure(cause))
    this.onLost(cause)
  }
}

class Batch {
  readonly touched = new Set<string>()
  readonly done: Promise<void>
  failure: DatabaseError | undefined
  resolve!: () => void
  private rejectDone!: (reason: unknown) => void

  constructor() {
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.rejectDone = reject
    })
    // A batch may be lost while nobody waits for it; that alone must not end the process.
    this.done.catch(() => undefined)
  }

  reject(failure: DatabaseError): void {
    this.failure = failure
    this.rejectDone(failure)
  }
}

const diskFailure = (cause: unknown): DatabaseError =>
  new DatabaseError('SYS_ERR', `the store could not write to disk: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
