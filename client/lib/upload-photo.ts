export * from './upload-photo.h5'
