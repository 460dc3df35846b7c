import type { OnceDeed } from './kind'

export const phone: OnceDeed = { often: 'once', when: () => '绑定手机号', lead: () => '手机号已绑定' }
