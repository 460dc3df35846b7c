export * from './save-file.h5'
