export * from './accessible.h5'
