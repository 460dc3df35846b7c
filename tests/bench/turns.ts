import { median, round, type Sample } from './figures'
import type { Variant } from './variant'

export interface VariantFigures {
  readonly id: string
  readonly name: string
  /** By number of clients: medians over the rounds, and every round. */
  readonly byClients: Readonly<Record<string, Sample & { readonly rounds: readonly number[] }>>
}

export interface Turns {
  readonly clients: readonly number[]
  readonly rounds: number
  readonly seconds: number
  readonly note: (words: string) => void
}

/** Measures each in turn within each round, so that a neighbour's noise falls on all of them. */
export const takeTurns = async (
  variants: readonly Variant[],
  { clients: counts, rounds, seconds, note }: Turns,
): Promise<readonly VariantFigures[]> => {
  const samples = new Map<string, Sample[]>()
  for (let turn = 0; turn <= rounds; turn++)
    for (const clients of counts)
      for (const variant of variants) {
        note(turn === 0 ? `warming up: ${variant.name}` : `round ${turn} of ${rounds}, ${clients} clients: ${variant.name}`)
        const sample = await variant.measure(clients, turn === 0 ? seconds / 2 : seconds)
        const key = `${variant.id}/${clients}`
        if (turn > 0) samples.set(key, [...(samples.get(key) ?? []), sample])
      }
  return variants.map((variant) => figuresOf(variant, counts, samples))
}

const figuresOf = ({ id, name }: Variant, counts: readonly number[], samples: ReadonlyMap<string, readonly Sample[]>): VariantFigures => {
  const byClients = counts.map((clients) => {
    const own = samples.get(`${id}/${clients}`) ?? []
    const middle = (pick: (sample: Sample) => number, digits: number) => round(median(own.map(pick)), digits)
    return [
      String(clients),
      {
        perSecond: middle(({ perSecond }) => perSecond, 1),
        p50: middle(({ p50 }) => p50, 2),
        p99: middle(({ p99 }) => p99, 2),
        rounds: own.map(({ perSecond }) => round(perSecond, 1)),
      },
    ]
  })
  return { id, name, byClients: Object.fromEntries(byClients) as VariantFigures['byClients'] }
}
