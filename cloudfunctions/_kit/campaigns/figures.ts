import type { BrandGuard } from '../../../shared/contracts/documents/guard'
import { SHARDS } from '../../../shared/domain/campaigns'
import { asBrandGuard, guardId, newBrandGuard } from '../limits/brand-guards'
import type { Reader } from '../store'

const IDS = Array.from({ length: SHARDS }, (_, shard) => guardId(shard))

/** All shards, those that nothing was drawn from yet as they begin. One storage call. */
export const brandGuards = async (read: Reader): Promise<readonly BrandGuard[]> => {
  const found = (await read.find('guards', { where: { _id: { in: IDS } }, limit: SHARDS })).map(asBrandGuard)
  return IDS.map((id, shard) => found.find(({ _id }) => _id === id) ?? newBrandGuard(shard))
}

/** What a campaign has given so far to all members. */
export const grantedBy = (guards: readonly BrandGuard[], ruleId: string): number =>
  guards.reduce((sum, { granted }) => sum + (granted[ruleId] ?? 0), 0)
