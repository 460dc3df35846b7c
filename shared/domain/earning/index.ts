export * from './purchase'
