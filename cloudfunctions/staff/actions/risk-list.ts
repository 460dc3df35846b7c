import { namesOf } from '../../_kit/names'
import { pageOf } from '../../_kit/pages'
import { currentProgram } from '../../_kit/programs'
import { asReferral, asShare } from '../../_kit/referrals/documents'
import { type Case, caseId, caseView, partiesOf } from '../risk-cases'
import type { StaffAct } from '../request'

const PAGE = 20

/** Rewards in one state, of invitations and cards together: what waits the longest first, what was decided the newest first. */
export const listRisk: StaffAct<'risk.list'> = async ({ store, now, input }) => {
  const order = input.list === 'held' ? ('asc' as const) : ('desc' as const)
  const list = { where: { state: input.list }, order, limit: PAGE }
  const referrals = await pageOf(store, {
    ...list,
    collection: 'referrals',
    cursor: cursorFor('referral', input.cursor),
    parse: asReferral,
  })
  const shares = await pageOf(store, { ...list, collection: 'shares', cursor: cursorFor('share', input.cursor), parse: asShare })
  const cases = [
    ...referrals.items.map((document): Case => ({ kind: 'referral', document })),
    ...shares.items.map((document): Case => ({ kind: 'share', document })),
  ].sort((a, b) => (placeOf(a) < placeOf(b) === (order === 'asc') ? -1 : 1))
  const items = cases.slice(0, PAGE)
  const more = cases.length > PAGE || referrals.nextCursor !== undefined || shares.nextCursor !== undefined
  const names = await namesOf(
    store,
    items.flatMap((item) => Object.values(partiesOf(item))),
  )
  const program = await currentProgram(store, now)
  return {
    items: items.map((item) => caseView(item, names, program)),
    ...(more ? { nextCursor: placeOf(items.at(-1)!) } : {}),
  }
}

/** Where a case stands in the list: by its instant, then by its kind and key. */
const placeOf = (found: Case): string => `${found.document.at}~${caseId(found)}`

const LAST = '\uffff'

/** The place in one of the two kinds that a place in both stands for: none or all of one instant. */
const cursorFor = (kind: Case['kind'], cursor: string | undefined): string | undefined => {
  if (cursor === undefined) return undefined
  const [at, place] = cursor.split('~') as [string, string]
  if (place.startsWith(`${kind}:`)) return `${at}~${place.slice(kind.length + 1)}`
  // Of one instant the cards come after the invitations, or before them where the order is turned round.
  return `${at}~${kind === 'share' ? '' : LAST}`
}
