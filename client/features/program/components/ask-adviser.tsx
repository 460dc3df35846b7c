export * from './ask-adviser.h5'
