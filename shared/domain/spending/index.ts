export * from './at-till'
export * from './refund-share'
