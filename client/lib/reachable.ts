export * from './reachable.h5'
