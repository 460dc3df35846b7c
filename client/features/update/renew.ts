export * from './renew.h5'
