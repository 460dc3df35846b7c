import simple from '../../config/programs/simple'
import type { Program } from '../../shared/domain/program'

/** A point a yuan at once, and 每满 100 加赠 30 that is held for a week. Its version sorts after that of the simple programme, which it replaces. */
export const HOLDING: Program = {
  ...simple,
  version: 'simple-holding',
  earning: {
    ...simple.earning,
    rules: [
      {
        id: 'every-100',
        name: '满 100 加赠 30',
        period: null,
        when: [],
        effect: { kind: 'bonus_per', fen: 10_000, points: 30 },
        holdDays: 7,
        caps: [],
        budget: null,
      },
    ],
  },
}
