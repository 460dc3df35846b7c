export * from './screen-light.h5'
