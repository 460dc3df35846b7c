import budgets from '../../../config/budgets.json'
import { median, round } from '../figures'
import { load } from '../load'
import { startFilledMall } from './filled-mall'
import { Phones } from './taps'

const SMALL = 24
const LARGE = 2_000
const MEMBERS = 100

/** What is asked of the catalogue, by what members see. */
const PAGES = [
  { name: 'first page', input: {} },
  { name: 'within reach', input: { filter: 'affordable' } },
  { name: 'search by initials', input: { search: 'mqlj' } },
] as const

export interface CatalogueFigures {
  readonly gifts: number
  /** By page: pages per second among many gifts and among few, and how many times as long one takes among many. */
  readonly pages: readonly {
    readonly name: string
    readonly perSecond: number
    readonly p99: number
    readonly few: number
    readonly ratio: number
  }[]
}

interface CatalogueOptions {
  readonly folder: string
  readonly rounds: number
  readonly seconds: number
  readonly note: (words: string) => void
}

const shelvesOf = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    giftId: `gift-${n}`,
    gift: { name: `明前龙井 ${n + 1} 号`, price: { points: 10 + n, fen: 0 }, category: n % 2 === 0 ? 'food' : 'daily', rank: n },
    left: 10,
  }))

/** What a page of the catalogue costs with 2,000 gifts, as a multiple of what it costs with two dozen, in turns. */
export const measureCatalogue = async ({ folder, rounds, seconds, note }: CatalogueOptions): Promise<CatalogueFigures> => {
  const start = (name: string, gifts: number) => startFilledMall(folder, name, { members: MEMBERS, points: 500, shelves: shelvesOf(gifts) })
  note(`filling a catalogue with ${LARGE} gifts`)
  const [few, many] = [await start('catalogue-few', SMALL), await start('catalogue-many', LARGE)]
  const phones = { few: new Phones(few.url), many: new Phones(many.url) }
  try {
    const pages: CatalogueFigures['pages'][number][] = []
    for (const { name, input } of PAGES) {
      const ask = (of: 'few' | 'many') =>
        load(
          async (n) => {
            const refused = await phones[of].call(n % MEMBERS, 'gifts.list', input, `catalogue-${of}-${n}`)
            if (refused !== undefined) throw new Error(`the catalogue was answered ${refused}`)
          },
          1,
          seconds / 2,
        )
      const samples: { few: Awaited<ReturnType<typeof ask>>; many: Awaited<ReturnType<typeof ask>> }[] = []
      for (let round = 0; round <= rounds; round++) {
        note(`catalogue, ${name}, round ${round} of ${rounds}`)
        const sample = { few: await ask('few'), many: await ask('many') }
        if (round > 0) samples.push(sample)
      }
      pages.push({
        name,
        perSecond: round(median(samples.map((sample) => sample.many.perSecond))),
        p99: round(median(samples.map((sample) => sample.many.p99)), 1),
        few: round(median(samples.map((sample) => sample.few.perSecond))),
        ratio: round(median(samples.map((sample) => sample.few.perSecond / sample.many.perSecond)), 2),
      })
    }
    return { gifts: LARGE, pages }
  } finally {
    for (const one of [phones.few, phones.many]) one.close()
    for (const one of [few, many]) await one.stop()
  }
}

/** Whether a page among many gifts takes too long beside one among few. */
export const isTooSlowToBrowse = ({ pages }: CatalogueFigures): boolean => pages.some(({ ratio }) => ratio > budgets.mall.catalogueRatio)
