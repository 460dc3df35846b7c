import type { Reinstated, Rescued } from '@shared/contracts'
import { dateWords, grouped } from '@/lib/format'
import type { Strings } from '@/strings'

export interface DoneView {
  readonly title: string
  readonly note?: string
}

/** What is said of a rescue that has succeeded, beside the code or the certificate that came of it. */
export const doneView = (done: Rescued | Reinstated, { done: words }: Strings['expiring']): DoneView => {
  if ('expiresOn' in done) return { title: words.lost, note: words.reinstated(grouped(done.points), dateWords(done.expiresOn)) }
  if (done.extended) return { title: words.extension, note: words.extended(grouped(done.extended.points), dateWords(done.extended.until)) }
  if (done.certificate) return { title: words.donation }
  return { title: words.gift, ...(done.gift ? { note: done.gift.name } : {}) }
}
