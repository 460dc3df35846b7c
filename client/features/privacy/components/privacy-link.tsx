export * from './privacy-link.h5'
