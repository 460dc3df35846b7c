import type { EvidenceDocument } from '../../../shared/contracts/documents/referral'
import { type Assessment, assess, type RiskFacts } from '../../../shared/domain/risk'
import type { RiskPolicy } from '../../../shared/domain/program'
import { shanghaiIso } from '../../../shared/domain/time'

/** What is to become of a reward, by the rules of risk or by a member of staff. */
export interface Verdict {
  readonly outcome: Assessment['outcome']
  readonly score: number
  readonly evidence: EvidenceDocument[]
  readonly by: { readonly staffNo: string; readonly reason: string } | null
}

export const judged = (policy: RiskPolicy, facts: RiskFacts): Verdict => {
  const { outcome, score, evidence } = assess(policy, facts)
  return { outcome, score, evidence: [...evidence], by: null }
}

/** What the documents of both kinds say of a decision. */
export const decidedBy = ({ score, evidence, by }: Verdict, now: number, reason: string | null = null) => ({
  score,
  evidence,
  decidedAt: shanghaiIso(now),
  decidedBy: by?.staffNo ?? null,
  reason: by?.reason ?? reason,
})
