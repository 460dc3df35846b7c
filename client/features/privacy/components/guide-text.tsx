export * from './guide-text.h5'
