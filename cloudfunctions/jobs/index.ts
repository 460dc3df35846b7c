import { openStore } from '../_kit/cloudbase/database'
import { callerOf } from '../_kit/cloudbase/identity'
import { now as clockNow } from '../_kit/clock'
import { JOB_TABLE } from '../_kit/jobs/table'
import { audit } from './audit'
import type { Job } from './job'
import { campaignNotice } from './jobs/campaign-notice'
import { campaignWatch } from './jobs/campaign-watch'
import { claimReminder } from './jobs/claim-reminder'
import { costGuard } from './jobs/cost-guard'
import { deliver } from './jobs/deliver'
import { erasure } from './jobs/erasure'
import { expiry } from './jobs/expiry'
import { liability } from './jobs/liability'
import { occasions } from './jobs/occasions'
import { outbox } from './jobs/outbox'
import { photoReview } from './jobs/photo-review'
import { pointsPayments } from './jobs/points-payments'
import { presents } from './jobs/presents'
import { reconciliation } from './jobs/reconciliation'
import { redemptions } from './jobs/redemptions'
import { referrals } from './jobs/referrals'
import { release } from './jobs/release'
import { reminderEffect } from './jobs/reminder-effect'
import { reminders } from './jobs/reminders'
import { shares } from './jobs/shares'
import { tierReview } from './jobs/tier-review'
import { tierWarning } from './jobs/tier-warning'
import { totals } from './jobs/totals'
import { verification } from './jobs/verification'
import { voucherReminder } from './jobs/voucher-reminder'
import { tick } from './tick'

/** One tick, many jobs: CloudBase gives a function one trigger. How often each is due, the table says. */
export const JOBS: readonly Job[] = [
  expiry,
  release,
  tierReview,
  tierWarning,
  occasions,
  referrals,
  shares,
  pointsPayments,
  presents,
  reminders,
  redemptions,
  voucherReminder,
  claimReminder,
  campaignNotice,
  outbox,
  deliver,
  photoReview,
  erasure,
  totals,
  liability,
  reminderEffect,
  costGuard,
  campaignWatch,
  verification,
  reconciliation,
]

/** Share of the function's time limit after which the jobs stop and leave the rest to the next tick. */
const TIME_SHARE = 0.7
const FALLBACK_LIMIT_MS = 20_000

interface TimerEvent {
  readonly Type?: unknown
  /** Empty for the tick; `{"job":"audit"}` asks for the audit. */
  readonly Message?: unknown
}

/** The timer. Any client can send an event of this form, so only the platform's own source mark counts. */
export const main = async (event: TimerEvent, context: { readonly time_limit_in_ms?: number }): Promise<unknown> => {
  if (callerOf(context).source !== 'timer') return { ok: false, error: { code: 'not_found' } }
  const store = openStore()
  if (jobOf(event) === 'audit') return audit(store)
  const scheduled = JOBS.map((job) => ({ ...job, ...JOB_TABLE[job.name] }))
  return tick(scheduled, { store, now: clockNow() }, (context.time_limit_in_ms ?? FALLBACK_LIMIT_MS) * TIME_SHARE)
}

const jobOf = (event: TimerEvent): string | undefined => {
  if (typeof event.Message !== 'string' || event.Message === '') return undefined
  try {
    return (JSON.parse(event.Message) as { job?: string }).job
  } catch {
    return undefined
  }
}
