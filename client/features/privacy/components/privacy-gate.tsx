export * from './privacy-gate.h5'
