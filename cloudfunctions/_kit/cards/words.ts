import type { Actor } from '../../../shared/domain/ledger'

/** What can be done to a card: 挂失, 解挂, 换发. */
export type CardChange = 'freeze' | 'unfreeze' | 'reissue'

export const TITLES: Readonly<Record<CardChange, string>> = { freeze: '会员卡挂失', unfreeze: '会员卡解挂', reissue: '会员卡换发' }

const KEPT = '积分、等级和记录全部保留'

const CONSEQUENCES: Readonly<Record<CardChange, readonly string[]>> = {
  freeze: ['此前的会员码全部失效，在任何手机上都不能再使用', KEPT],
  unfreeze: ['会员卡恢复使用，请打开会员卡出示新的会员码', '挂失前的会员码仍然无效', KEPT],
  reissue: ['会员码已换新，此前的会员码在任何手机上都不能再使用', KEPT],
}

/** Only staff open again what staff have frozen. */
const wayBack = (actor: Actor): string => (actor.kind === 'staff' ? '恢复使用须本人到门店解挂' : '可在“会员卡安全”中解挂')

/** Staff are named by their number, which stands in for the person. */
const doneBy = (actor: Actor): string => (actor.kind === 'staff' ? `由门店办理，工号 ${actor.id}` : '由会员本人办理')

/** The explanation of the entry: what follows, and who did it. */
export const stepsOf = (change: CardChange, actor: Actor): string[] => [
  doneBy(actor),
  ...CONSEQUENCES[change],
  ...(change === 'freeze' ? [wayBack(actor)] : []),
]

/** What the inbox says. `reason` is what staff noted; it stands here alone, because an entry of the ledger can never be erased. */
export const messageBody = (change: CardChange, actor: Actor, reason: string | undefined): string =>
  [
    ...CONSEQUENCES[change],
    ...(change === 'freeze' ? [wayBack(actor)] : []),
    ...(reason === undefined ? [] : [`门店备注：${reason}`]),
    ...(actor.kind === 'staff' ? [] : ['如非本人操作，请尽快联系门店']),
  ]
    .join('。')
    .concat('。')
