/// <reference types="@tarojs/taro" />

declare module '*.scss'

/** The CloudBase environment id of a release; empty means the one the mini-program is bound to. Filled in by the build. */
declare const EVERGREEN_CLOUD_ENV: string

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5'
    NODE_ENV: 'development' | 'production' | 'test'
  }
}
