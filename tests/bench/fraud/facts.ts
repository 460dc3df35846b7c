import type { RiskFacts } from '../../../shared/domain/risk'
import { DAY, type Invitation, type Person, type Town } from './town'

const countBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const found = new Map<string, T[]>()
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item])
  return found
}

/** Steps of invitations from the inviter back to the invitee, whatever account he had then, as far as the product follows them. */
const chainOf = (invitedBy: ReadonlyMap<number, Person>, { inviter, invitee }: Invitation, most = 5): number => {
  let current: Person | undefined = inviter
  for (let step = 1; step <= most; step++) {
    current = invitedBy.get(current.id)
    if (current === undefined) return 0
    if (current.identity === invitee.identity) return step
  }
  return 0
}

/** What the product would know of every invitation when its return window ends: the same looks as the job takes. */
export const factsOf = (
  { invitations }: Town,
  minFen: number,
): readonly { readonly invitation: Invitation; readonly facts: RiskFacts }[] => {
  const invited = new Map(invitations.map((one) => [one.invitee.id, one]))
  const invitees = invitations.map(({ invitee }) => invitee)
  const byPayment = countBy(invitees, ({ payment }) => payment)
  const byAddress = countBy(invitees, ({ address }) => address)
  const byInviter = countBy(invitations, ({ inviter }) => String(inviter.id))
  const invitedBy = new Map([...invited].map(([id, { inviter }]) => [id, inviter]))
  return invitations.map((invitation) => {
    const { inviter, invitee, at, orderFen, rejoined } = invitation
    const others = (found: readonly { readonly id: number }[] | undefined) =>
      (found ?? []).filter(({ id }) => id !== invitee.id && id !== inviter.id).length
    return {
      invitation,
      facts: {
        isSelf: inviter.id === invitee.id,
        samePhone: inviter.phone === invitee.phone,
        samePerson: inviter.identity === invitee.identity,
        sameDevice: inviter.device === invitee.device,
        deviceMembers:
          byInviter.get(String(inviter.id))!.filter(({ invitee: { device } }) => device === invitee.device).length +
          (inviter.device === invitee.device ? 1 : 0),
        rejoined,
        chain: chainOf(invitedBy, invitation),
        joinedNearby: byInviter.get(String(inviter.id))!.filter((other) => other !== invitation && Math.abs(other.at - at) <= DAY).length,
        sharedPayment: others(byPayment.get(invitee.payment)) + (inviter.payment === invitee.payment ? 1 : 0),
        sharedAddress: others(byAddress.get(invitee.address)) + (inviter.address === invitee.address ? 1 : 0),
        receiverPurchases: inviter.purchases,
        orderFen,
        minFen,
      },
    }
  })
}
