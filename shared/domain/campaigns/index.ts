export * from './budget'
export * from './rules'
