export * from './text-file.h5'
