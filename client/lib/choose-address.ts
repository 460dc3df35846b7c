export * from './choose-address.h5'
