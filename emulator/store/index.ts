/** A document store with the semantics of CloudBase, on SQLite. */
export { checkConfig, type CollectionConfig, type DatabaseConfig, type IndexConfig } from './config'
export { Database } from './database'
export { DatabaseError, StoreError, type DatabaseErrorCode, type StoreErrorCode } from './errors'
export { Filter } from './filter'
export { openStore, Store, type StoreOptions, type StoreStats } from './store'
export { TRANSACTION_LIFETIME_MS } from './transaction'
export type { Document, Value } from './value'
