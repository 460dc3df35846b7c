export * from './kinds'
export * from './gift'
