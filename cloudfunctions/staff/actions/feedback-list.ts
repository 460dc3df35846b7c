import type { FeedbackDocument } from '../../../shared/contracts/documents/feedback'
import { maskName } from '../../../shared/domain/text'
import { asFeedback } from '../../_kit/feedback'
import { asEntry } from '../../_kit/ledger/documents'
import { namesOf } from '../../_kit/names'
import { pageOf } from '../../_kit/pages'
import type { Collection, Reader } from '../../_kit/store'
import type { StaffAct } from '../request'

const PAGE = 20

/** Feedback of members in one state, the longest waiting first. Names and entries of a page are read in one call each. */
export const listFeedback: StaffAct<'feedback.list'> = async ({ store, input }) => {
  const list = { collection: 'feedback', where: { state: input.state }, order: 'asc', limit: PAGE, cursor: input.cursor } as const
  const { items, ...rest } = await pageOf(store, { ...list, parse: asFeedback })
  const [names, titles] = await Promise.all([
    namesOf(
      store,
      items.map(({ memberId }) => memberId),
    ),
    titlesOf(store, items),
  ])
  return {
    ...rest,
    items: items.map(({ _id, kind, text, memberId, entryId, at, state, reply }) => {
      const about = entryId === null ? undefined : titles.get(entryId)
      return {
        feedbackId: _id,
        kind,
        text,
        maskedName: maskName(names.get(memberId) ?? null),
        ...(about === undefined ? {} : { about }),
        at,
        state,
        ...(reply === null ? {} : { reply }),
      }
    }),
  }
}

const titlesOf = async (read: Reader, items: readonly FeedbackDocument[]): Promise<ReadonlyMap<string, string>> => {
  const entries = await byIds(
    read,
    'entries',
    items.flatMap(({ entryId }) => entryId ?? []),
  )
  return new Map(entries.map(asEntry).map(({ _id, title }) => [_id, title]))
}

const byIds = (read: Reader, collection: Collection, ids: readonly string[]): Promise<unknown[]> =>
  ids.length === 0 ? Promise.resolve([]) : read.find(collection, { where: { _id: { in: [...new Set(ids)] } }, limit: ids.length })
