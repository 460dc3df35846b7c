export * from './save-poster.h5'
