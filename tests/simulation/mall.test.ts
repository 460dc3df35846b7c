import * as fc from 'fast-check'
import { faultsIn } from '../support/books'
import { COMMANDS } from './mall-commands'
import { MallModel } from './mall-model'
import { MallWorld, MEMBERS } from '../support/mall-world'

/** 300 histories in every run of the tests; `MALL_SEQUENCES=20000` plays the long one. */
const SEQUENCES = Number(process.env['MALL_SEQUENCES'] ?? 300)
const STEPS = 30
const FIRST_POINTS = 500

it(
  `a naive mall says the same of ${SEQUENCES} histories of buying, redeeming, cancelling, using, lapsing, restocking, expiring and refunding`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands([...COMMANDS], { maxCommands: STEPS, size: 'max' }), async (commands) => {
        const [model, world] = [new MallModel(), new MallWorld()]
        // Whoever has nothing has little to do in a mall.
        for (const member of MEMBERS) await world.buy(member, model.buy(member, FIRST_POINTS), FIRST_POINTS)
        await fc.asyncModelRun(() => ({ model, real: world }), commands)
        expect(await faultsIn(world.store)).toEqual([])
      }),
      { numRuns: SEQUENCES },
    )
  },
  Math.max(120_000, SEQUENCES * 1_000),
)
