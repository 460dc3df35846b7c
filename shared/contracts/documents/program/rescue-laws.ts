import type { Program } from '../../../domain/program'
import type { Law, Placed } from './law'

/** Offers stand in counters and guards, each under its own id. */
export const rescueIds = ({ rescue }: Program): Placed[] => rescue.offers.map(({ id }, i) => ({ id, path: ['rescue', 'offers', i, 'id'] }))

const extensionsCanBeReached: Law = ({ rescue, daily }) =>
  rescue.offers.flatMap(({ kind }, i) =>
    kind === 'extension' && daily.checkIn === null
      ? [{ path: ['rescue', 'offers', i, 'kind'], message: '没有签到(checkIn),无法签到续期' }]
      : [],
  )

/** What lives longer for it than the window looks ahead is no rescue but another lifetime. */
const extensionsAreShort: Law = ({ rescue }) =>
  rescue.offers.flatMap((offer, i) =>
    offer.kind === 'extension' && offer.days > rescue.windowDays
      ? [{ path: ['rescue', 'offers', i, 'days'], message: `不能超过到期窗口 windowDays 的 ${rescue.windowDays} 天` }]
      : [],
  )

/** A member extends once a month, whatever is offered: a second one could never be taken beside the first. */
const oneExtension: Law = ({ rescue }) =>
  rescue.offers.flatMap(({ kind }, i) =>
    kind === 'extension' && rescue.offers.findIndex((other) => other.kind === 'extension') < i
      ? [{ path: ['rescue', 'offers', i, 'kind'], message: '签到续期只能有一项' }]
      : [],
  )

export const RESCUE_LAWS: readonly Law[] = [extensionsCanBeReached, extensionsAreShort, oneExtension]
