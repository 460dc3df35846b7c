/** The part of the SDK's surface that the adapters use, typed as it behaves (its own typings answer `any`). */
export interface SdkQuery {
  where(query: Record<string, unknown>): SdkQuery
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery
  skip(count: number): SdkQuery
  limit(count: number): SdkQuery
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(change: Record<string, unknown>): Promise<{ updated: number }>
  remove(): Promise<{ deleted: number }>
}

export interface SdkDocument {
  get(): Promise<{ data: unknown }>
  set(document: Record<string, unknown>): Promise<unknown>
}

export interface SdkCollection extends SdkQuery {
  doc(id: string): SdkDocument
  add(document: unknown): Promise<unknown>
}

export interface SdkTransaction {
  collection(name: string): SdkCollection
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

export interface SdkCommand {
  gt(value: unknown): SdkCommand
  gte(value: unknown): SdkCommand
  lt(value: unknown): SdkCommand
  lte(value: unknown): SdkCommand
  in(values: readonly unknown[]): SdkCommand
  and(...conditions: SdkCommand[]): SdkCommand
  set(value: unknown): SdkCommand
  inc(by: number): SdkCommand
}

export interface SdkDatabase {
  command: SdkCommand
  collection(name: string): SdkCollection
  startTransaction(): Promise<SdkTransaction>
}
