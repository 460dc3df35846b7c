import { parseClaimCode } from '@shared/domain/claim-code'

/** The groups in which receipts print a claim code. */
const GROUPS = [5, 5, 3] as const
const LENGTH = GROUPS.reduce<number>((sum, size) => sum + size, 0)

/** What was typed, pasted or scanned, as far as it can be a claim code: capitals and digits only, no more than a code is long. */
export const cleanClaimCode = (text: string): string => {
  // A scanned receipt may carry the code at the end of an address.
  const address = /^https?:\/\/.*[/=]([^/=&?#]+)\/?$/i.exec(text.trim())
  return (address?.[1] ?? text)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, LENGTH)
}

/** `K7Q2M4X9PTA6B` → `K7Q2M-4X9PT-A6B`, also while it is being typed. */
export const groupedClaimCode = (code: string): string => {
  const groups: string[] = []
  let at = 0
  for (const size of GROUPS) {
    if (at < code.length) groups.push(code.slice(at, at + size))
    at += size
  }
  return groups.join('-')
}

export const isWholeClaimCode = (code: string): boolean => parseClaimCode(code) !== undefined
