import type { OnceDeed } from './kind'

export const join: OnceDeed = { often: 'once', when: () => '加入会员', lead: () => '欢迎加入常青会员' }
