import type { OnceDeed } from './kind'

export const profile: OnceDeed = { often: 'once', when: () => '填好昵称、头像和生日', lead: () => '资料已填好' }
