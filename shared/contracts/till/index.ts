export * from './member-lookup'
export * from './purchase'
export * from './refund'
export * from './batch'
