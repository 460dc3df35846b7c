export * from './kinds'
export * from './gift'
export * from './redemption'
export * from './stock'
