export * from './device-words.h5'
