/** The tiers of the programme as it comes, by id; the server names a tier in Chinese itself. */
export const tiers = { normal: '普通会员', silver: '银卡会员', gold: '金卡会员' } as const
