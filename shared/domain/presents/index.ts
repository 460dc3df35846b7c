export * from './kinds'
export * from './limits'
export * from './parties'
export * from './present'
