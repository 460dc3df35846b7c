import type { PlannedChange } from './apply-changes'
import { documentResource, resourcesOf } from './resources'
import type { StoredDocument, Table } from './table'
import type { Value } from './value'

/** What one document was before a commit that came after some snapshot. */
export interface Image {
  id: Value
  before: StoredDocument | undefined
}

interface Version extends Image {
  at: number
}

interface Commit {
  at: number
  versions: { table: Table; resource: string }[]
  resources: string[]
}

/**
 * Undo images of recent commits, kept in memory for as long as some transaction still reads an older state. Positions
 * count commits; a snapshot is the position at which it was taken.
 */
export class History {
  private position = 0
  private readonly snapshots = new Map<number, number>()
  private readonly versions = new Map<Table, Map<string, Version[]>>()
  private readonly lastWrite = new Map<string, number>()
  private commits: Commit[] = []

  /** Takes a snapshot; every one must be given back with `release`. */
  snapshot(): number {
    this.snapshots.set(this.position, (this.snapshots.get(this.position) ?? 0) + 1)
    return this.position
  }

  release(snapshot: number): void {
    const users = (this.snapshots.get(snapshot) ?? 0) - 1
    if (users > 0) this.snapshots.set(snapshot, users)
    else this.snapshots.delete(snapshot)
    this.forgetUnused()
  }

  record(changes: readonly PlannedChange[]): void {
    this.position++
    if (this.snapshots.size === 0) return
    const commit: Commit = { at: this.position, versions: [], resources: [] }
    for (const change of changes) {
      this.remember(change, commit)
      for (const resource of resourcesOf(change)) {
        this.lastWrite.set(resource, this.position)
        commit.resources.push(resource)
      }
    }
    this.commits.push(commit)
  }

  writtenSince(resource: string, snapshot: number): boolean {
    return (this.lastWrite.get(resource) ?? 0) > snapshot
  }

  /** The state of a document as of the snapshot, if it has changed since; undefined if it has not. */
  imageAt(table: Table, resource: string, snapshot: number): Image | undefined {
    return this.versions
      .get(table)
      ?.get(resource)
      ?.find((version) => version.at > snapshot)
  }

  /** All documents of a table that have changed since the snapshot, as they were then. */
  *changedSince(table: Table, snapshot: number): Generator<[resource: string, image: Image]> {
    for (const resource of this.versions.get(table)?.keys() ?? []) {
      const image = this.imageAt(table, resource, snapshot)
      if (image) yield [resource, image]
    }
  }

  clear(): void {
    this.versions.clear()
    this.lastWrite.clear()
    this.commits = []
  }

  private remember({ table, id, before }: PlannedChange, commit: Commit): void {
    const resource = documentResource(table, id)
    let ofTable = this.versions.get(table)
    if (!ofTable) this.versions.set(table, (ofTable = new Map()))
    const version: Version = { id, before, at: this.position }
    const older = ofTable.get(resource)
    if (older) older.push(version)
    else ofTable.set(resource, [version])
    commit.versions.push({ table, resource })
  }

  /** Commits at or before the oldest snapshot in use can never be asked about again. */
  private forgetUnused(): void {
    if (this.snapshots.size === 0) return this.clear()
    const oldest = Math.min(...this.snapshots.keys())
    const kept = this.commits.findIndex((commit) => commit.at > oldest)
    const forgotten = this.commits.splice(0, kept === -1 ? this.commits.length : kept)
    for (const commit of forgotten) this.forget(commit)
  }

  private forget({ at, versions, resources }: Commit): void {
    for (const { table, resource } of versions) {
      const ofTable = this.versions.get(table)
      const left = ofTable?.get(resource)?.filter((version) => version.at !== at) ?? []
      if (left.length > 0) ofTable?.set(resource, left)
      else ofTable?.delete(resource)
    }
    for (const resource of resources) if (this.lastWrite.get(resource) === at) this.lastWrite.delete(resource)
  }
}
