/// <reference types="@tarojs/taro" />

declare module '*.scss'

/** The CloudBase environment id of a release; empty means the one the mini-program is bound to. Filled in by the build. */
declare const EVERGREEN_CLOUD_ENV: string

/** Names and ids of the subscribe messages that members are asked for: `name=id,name=id`. Filled in by the build. */
declare const EVERGREEN_TEMPLATES: string

/** The version in package.json. Filled in by the build. */
declare const EVERGREEN_VERSION: string

/** The libraries that the app carries, and the conditions of their licence (config/taro/libraries.ts). Filled in by the build. */
declare const EVERGREEN_LIBRARIES: {
  readonly carried: readonly { readonly name: string; readonly version: string; readonly copyright: string }[]
  readonly conditions: string
}

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5'
    NODE_ENV: 'development' | 'production' | 'test'
  }
}
