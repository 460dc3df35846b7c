export * from './phone-code.h5'
