import type { PlannedChange } from './apply-changes'
import { duplicateKey } from './errors'
import { documentResource, keyResource } from './resources'

/**
 * Who holds which unique key within a set of uncommitted changes. A key may pass from one document to another inside the
 * set; a key held by a committed document outside it is a duplicate.
 */
export class UniqueClaims {
  private readonly holders = new Map<string, string | undefined>()

  claim(changes: readonly PlannedChange[]): void {
    for (const { table, keys } of changes) {
      for (const { index, removed } of keys) {
        if (!index.definition.unique) continue
        for (const key of removed) this.holders.set(keyResource(table, index.definition.name, key), undefined)
      }
    }
    for (const change of changes) this.take(change)
  }

  private take({ table, id, after, keys }: PlannedChange): void {
    const document = documentResource(table, id)
    for (const { index, added } of keys) {
      if (!index.definition.unique) continue
      for (const key of added) {
        const resource = keyResource(table, index.definition.name, key)
        const taken = this.holders.has(resource) ? this.holders.get(resource) !== undefined : table.ownerOf(index, key) !== undefined
        if (taken) throw duplicateKey(table.name, index.definition.name, shownKey(index.definition.paths, after!.document))
        this.holders.set(resource, document)
      }
    }
  }
}

const shownKey = (paths: readonly string[], document: Record<string, unknown>): string =>
  `{ ${paths.map((path) => `${path}: ${JSON.stringify(document[path] ?? null)}`).join(', ')} }`
