export * from './announced'
export * from './audience'
export * from './budget'
export * from './rules'
