/**
 * Two kinds of trouble. A `StoreError` concerns the folder or the file and is read by the person who starts the emulator;
 * a `DatabaseError` concerns one request and is answered with the code the real service uses for it.
 */

export type StoreErrorCode = 'bad_config' | 'unreadable' | 'in_use' | 'corrupt' | 'disk' | 'closed'

export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options)
    this.name = 'StoreError'
  }
}

/** Codes of the real service (`DATABASE_INVALID_OPERRATOR` is spelt like that there). */
export type DatabaseErrorCode =
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_COLLECTION_ALREADY_EXIST'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_INVALID_OPERRATOR'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'DATABASE_TIMEOUT'
  | 'INVALID_PARAM'
  | 'SYS_ERR'

export class DatabaseError extends Error {
  constructor(
    readonly code: DatabaseErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options)
    this.name = 'DatabaseError'
  }
}

const ADVICE = 'Please check your request, but if the problem persists, contact us.'

export const requestFailed = (message: string): DatabaseError => new DatabaseError('DATABASE_REQUEST_FAILED', message)

export const unsupportedOperator = (operator: string, where: string): DatabaseError =>
  new DatabaseError('DATABASE_INVALID_OPERRATOR', `[InvalidParameter] the operator ${operator} is not supported in ${where}`)

export const collectionNotExist = (name: string): DatabaseError =>
  new DatabaseError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${ADVICE}`)

export const duplicateKey = (collection: string, index: string, value: string): DatabaseError =>
  requestFailed(
    `[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: tnt-local.${collection} ` +
      `index: ${index} dup key: ${value}}]}, {<nil>}]`,
  )

export const transactionConflict = (): DatabaseError =>
  new DatabaseError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ADVICE}`,
  )

export const transactionNotExist = (): DatabaseError =>
  new DatabaseError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      `transaction must be commit or abort in 30 seconds. ${ADVICE}`,
  )

export const transactionBusy = (): DatabaseError =>
  new DatabaseError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy, the calls of one transaction must be made one after another. ${ADVICE}`,
  )
