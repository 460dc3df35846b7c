import { useState } from 'react'
import type { ManagedGift } from '@shared/contracts'
import { useCounterWrite } from '@/features/staff-desk/use-counter-write'
import { newRequestId } from '@/lib/ids'
import { now } from '@/lib/clock'
import { goBack } from '@/lib/routes'
import { say } from '@/lib/say'
import { wordsFrom } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'
import { type Draft, draftOf, emptyDraft, faultsOf, fieldOfPath, fieldsOf } from './draft'
import type { OneGift } from './one-gift'

/** Ids stand in keys of documents: lower case letters and digits. */
const newGiftId = (): string =>
  `g-${newRequestId()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 20)}`

const begun = ({ found, named }: OneGift): Draft => (found ? draftOf(found.gift, now()) : emptyDraft(named.categories[0]?.id ?? '', now()))

/** A gift that is being written: its fields, what is wrong with them, and where its photos are shown from. */
export const useGiftForm = (one: OneGift) => {
  const { found } = one
  const [giftId] = useState(() => found?.giftId ?? newGiftId())
  const [draft, setDraft] = useState(() => begun(one))
  const [checked, setChecked] = useState(false)
  const [urls, setUrls] = useState(() => urlsOf(found))
  const write = useCounterWrite('gift.save', () => {
    say(wordsFrom(giftDeskTable).form.saved)
    goBack()
  })
  const words = wordsFrom(giftDeskTable).form
  const faults = checked ? faultsOf(draft) : new Set<string>()
  const refused = new Map(
    write.state.step === 'refused' ? write.state.fields.map(({ path, message }) => [fieldOfPath(path), message] as const) : [],
  )

  return {
    isNew: found === undefined,
    draft,
    named: one.named,
    urls,
    write,
    change: (part: Partial<Draft>) => setDraft((was) => ({ ...was, ...part })),
    /** What is wrong with a field, in words. */
    problemOf: (field: string): string | undefined => (faults.has(field) ? words.needed : refused.get(field)),
    /** Why it was not saved. */
    problem: faults.size > 0 ? words.wrong : write.problem,
    addPicture: (fileId: string, url: string) => {
      setUrls((was) => new Map(was).set(fileId, url))
      setDraft((was) => (was.pictures.includes(fileId) ? was : { ...was, pictures: [...was.pictures, fileId] }))
    },
    save: () => {
      setChecked(true)
      write.reset()
      if (faultsOf(draft).size > 0) return
      const gift = fieldsOf(draft)
      const input = { giftId, ...(found ? { version: found.version } : {}), gift }
      void write.send(input, ['gift.save', giftId, found?.version ?? 0].join(':'))
    },
  }
}

const urlsOf = (found: ManagedGift | undefined): ReadonlyMap<string, string> =>
  new Map((found?.gift.pictures ?? []).map((fileId, i) => [fileId, found?.pictures[i] ?? '']))

export type GiftForm = ReturnType<typeof useGiftForm>
