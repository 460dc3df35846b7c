import fc from 'fast-check'
import { sha256, MEMBER, live } from '../../../tests/support/lives'
import { canonicalJson, ChainAuditor, EMPTY_BOOKS, type Entry } from '.'

describe('the hash chain', () => {
  const longLife = () => live(Array.from({ length: 8 }, (_, i) => ({ do: 'earn' as const, points: 10 + i, lifetime: 30 })))

  it('is clean when nothing was touched', () => {
    const { books, entries } = longLife()
    const auditor = new ChainAuditor(MEMBER, sha256)
    entries.forEach((entry) => auditor.add(entry))
    expect(auditor.finish(books)).toBeUndefined()
  })

  it('names the first entry that was edited, dropped, reordered or added', () => {
    const { entries } = longLife()
    const at = (list: readonly Entry[]) => {
      const auditor = new ChainAuditor(MEMBER, sha256)
      list.forEach((entry) => auditor.add(entry))
      return auditor.finish(EMPTY_BOOKS)?.seq
    }
    const edited = entries.map((entry, i) => (i === 3 ? { ...entry, title: 'other' } : entry))
    expect(at(edited)).toBe(4)
    expect(at(entries.filter((_, i) => i !== 2))).toBe(4)
    expect(at([entries[0]!, entries[2]!, entries[1]!])).toBe(3)
    expect(at([...entries.slice(0, 2), { ...entries[1]!, _id: 'copy' }, ...entries.slice(2)])).toBe(2)
  })

  it('notices any single changed field, even with the hash made to match', () => {
    const { entries } = longLife()
    fc.assert(
      fc.property(fc.nat(entries.length - 2), fc.constantFrom('points', 'title', 'at', 'inputDigest', 'programVersion'), (i, field) => {
        const victim = entries[i]!
        const { hash: _, ...body } = { ...victim, [field]: field === 'points' ? victim.points + 1 : 'tampered' }
        const forged = { ...body, hash: sha256(canonicalJson(body)) } as Entry
        const list = entries.map((entry, j) => (j === i ? forged : entry))
        const auditor = new ChainAuditor(MEMBER, sha256)
        list.forEach((entry) => auditor.add(entry))
        expect(() => auditor.result()).toThrow()
      }),
    )
  })

  it('notices an account whose balance was edited', () => {
    const { books, entries } = longLife()
    const auditor = new ChainAuditor(MEMBER, sha256)
    entries.forEach((entry) => auditor.add(entry))
    const [lot] = books.lots
    const edited = { ...books, balance: books.balance + 1, lots: [{ ...lot!, points: lot!.points + 1 }] }
    expect(auditor.finish(edited)?.fault).toMatch(/differs/)
  })
})
