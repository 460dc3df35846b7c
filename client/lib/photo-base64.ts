export * from './photo-base64.h5'
