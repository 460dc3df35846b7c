export * from './pick-photo.h5'
