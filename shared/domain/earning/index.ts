export * from './purchase'
export * from './types'
