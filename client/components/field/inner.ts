export * from './inner.h5'
