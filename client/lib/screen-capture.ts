export * from './screen-capture.h5'
