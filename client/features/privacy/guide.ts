export * from './guide.h5'
