/**
 * The service refuses a call of a transaction while another is on its way. Calls over loopback are served so fast that
 * two sent side by side seldom meet here; but the SDK stamps each request with the time it was made, and a request made
 * before the answer to the previous one went out cannot have waited for it.
 */
export class CallOrder {
  private readonly inFlight = new Set<string>()
  private readonly answeredAt = new Map<string, number>()

  /** False if the call must be refused as busy; otherwise `leave` must follow once it is answered. */
  enter(transactionId: string, sentAt: number): boolean {
    if (this.inFlight.has(transactionId) || sentAt < (this.answeredAt.get(transactionId) ?? 0)) return false
    this.inFlight.add(transactionId)
    return true
  }

  leave(transactionId: string, ended: boolean): void {
    this.inFlight.delete(transactionId)
    this.answeredAt.delete(transactionId)
    if (ended) return
    this.answeredAt.set(transactionId, Date.now())
    // Transactions abandoned by their caller would pile up here; the oldest are surely over.
    if (this.answeredAt.size > MOST_REMEMBERED) this.answeredAt.delete(this.answeredAt.keys().next().value!)
  }
}

const MOST_REMEMBERED = 10_000
