export * from './phone-join.h5'
