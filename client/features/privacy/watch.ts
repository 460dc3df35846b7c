export * from './watch.h5'
