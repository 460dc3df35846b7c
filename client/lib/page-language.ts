export * from './page-language.h5'
