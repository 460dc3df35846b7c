import { observable } from '@/lib/observable'

/** `outdated`: the functions no longer understand this version, or it them. `ready`: WeChat has fetched a newer one. */
export type UpdateReason = 'outdated' | 'ready'

/** Why the member is being asked to refresh; undefined while nobody asks. */
export const updateReason = observable<UpdateReason | undefined>(undefined)

/** The card asks every few seconds: who has said "later" must not be asked again each time. */
let putOff = false

export const askForUpdate = (reason: UpdateReason): void => {
  if (!putOff) updateReason.set(reason)
}

export const putUpdateOff = (): void => {
  putOff = true
  updateReason.set(undefined)
}

/** The app has come to the front again: a good moment to ask once more. */
export const mayAskAgain = (): void => {
  putOff = false
}
