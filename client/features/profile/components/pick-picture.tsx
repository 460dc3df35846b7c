export * from './pick-picture.h5'
