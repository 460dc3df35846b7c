import type { Lottery } from '../../../shared/domain/program'
import { lotterySeed, sha256 } from '../digest'

/** 32 bytes as hex, which all draws of a lottery follow from. Nobody but the functions can compute it; it is published when the lottery is over. */
export const seedOf = ({ id, period, prizes }: Lottery): string =>
  lotterySeed({
    id,
    from: period.from,
    until: period.until,
    prizes: prizes.map(({ id: prizeId, ppm, stock }) => ({ prizeId, ppm, stock })),
  })

/** SHA-256 of the bytes of the seed, hex: published before the first draw, so that the seed cannot be chosen afterwards. */
export const commitmentOf = (lottery: Lottery): string => sha256(Buffer.from(seedOf(lottery), 'hex'))
