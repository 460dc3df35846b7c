export * from './kinds'
export * from './facts'
