/**
 * How often the card asks whether points have arrived, while it is visible; hidden, it never asks. A member at the till looks at the
 * card for a minute or two and wants to see the credit at once. A phone left lying with the card open must not go on making
 * calls at that rate, because each is an invocation and a read that the brand pays for.
 */
const STEPS = [
  { untilMs: 3 * 60_000, everyMs: 5_000 },
  { untilMs: 15 * 60_000, everyMs: 30_000 },
] as const

const IDLE_MS = 120_000

/** The pause before the next question, by how long the card has been looked at without a sign of life. */
export const nextAskMs = (lookedAtMs: number, callsCost: boolean): number =>
  callsCost ? (STEPS.find((step) => lookedAtMs < step.untilMs)?.everyMs ?? IDLE_MS) : STEPS[0].everyMs
