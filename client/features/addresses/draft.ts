import type { Strings } from '@/strings'
import type { Address } from './api'

/** An address as it is being written. The region is typed as people say it: province, city, district. */
export interface AddressDraft {
  readonly name: string
  readonly phone: string
  readonly region: string
  readonly detail: string
}

export type AddressField = keyof AddressDraft

/** The functions keep no more (characters as they count them). */
export const MOST: Readonly<Record<AddressField, number>> = { name: 30, phone: 11, region: 60, detail: 120 }

const PARTS = 4
const PART_CHARACTERS = 30

export const EMPTY: AddressDraft = { name: '', phone: '', region: '', detail: '' }

export const draftOf = ({
  name,
  phone,
  region,
  detail,
}: Omit<Address, 'region'> & { readonly region: readonly string[] }): AddressDraft => ({
  name,
  phone: digitsOf(phone),
  region: region.join(' '),
  detail,
})

/** `+86 138-0013-8001` as people write it down is `13800138001`. */
const digitsOf = (phone: string): string => phone.replace(/^\+?86(?=[-\s]?1)/, '').replace(/\D/g, '')

/** What stands between spaces, commas or slashes; more parts than the functions take stay together in the last. */
const partsOf = (region: string): string[] => {
  const parts = region.split(/[\s,/\u3001\uff0c]+/).filter(Boolean)
  return parts.length <= PARTS ? parts : [...parts.slice(0, PARTS - 1), parts.slice(PARTS - 1).join('')]
}

/** What is wrong with it, by field. */
export const faultsOf = (draft: AddressDraft, { faults }: Strings['addresses']): Partial<Record<AddressField, string>> => {
  const parts = partsOf(draft.region)
  return {
    ...(draft.name.trim() ? {} : { name: faults.name }),
    ...(/^1[3-9]\d{9}$/.test(digitsOf(draft.phone)) ? {} : { phone: faults.phone }),
    ...(parts.length > 0 && parts.every((part) => part.length <= PART_CHARACTERS) ? {} : { region: faults.region }),
    ...(draft.detail.trim() ? {} : { detail: faults.detail }),
  }
}

export const addressOf = (draft: AddressDraft): Address => ({
  name: draft.name.trim(),
  phone: digitsOf(draft.phone),
  region: partsOf(draft.region),
  detail: draft.detail.trim(),
})

/** In one line, as it stands on a parcel. */
export const placeWords = ({ region, detail }: Pick<Address, 'region' | 'detail'>): string => `${region.join(' ')} ${detail}`
