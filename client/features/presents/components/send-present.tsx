export * from './send-present.h5'
