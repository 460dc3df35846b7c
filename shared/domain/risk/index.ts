export * from './types'
export * from './assess'
