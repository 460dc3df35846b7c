import { type CatalogueFigures, measureCatalogue } from './catalogue'
import { measureRedemptions, type RedemptionOptions, type Redemptions } from './redemptions'
import { measureRush, type RushFigures } from './rush'

export { CLIENTS } from './redemptions'
export { isTooSlowToBrowse } from './catalogue'

export interface MallFigures {
  readonly redemptions: Redemptions
  readonly rush: RushFigures
  readonly catalogue: CatalogueFigures
}

interface MallOptions extends RedemptionOptions {
  /** Members who want the last pieces of a gift. */
  readonly crowd: number
}

/** The mall under load: redeeming, a rush, and leafing through it. */
export const measureMall = async (options: MallOptions): Promise<MallFigures> => ({
  redemptions: await measureRedemptions(options),
  rush: await measureRush({ ...options, members: options.crowd }),
  catalogue: await measureCatalogue(options),
})
