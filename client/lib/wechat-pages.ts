export * from './wechat-pages.h5'
