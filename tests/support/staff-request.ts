import type { StaffRequest } from '../../cloudfunctions/staff/request'
import type { StaffAction, StaffInput } from '../../shared/contracts'
import { NOW } from './counter'
import type { MemoryStore } from './memory-store'
import { clerk } from './shop'

/** What an action gets when the clerk A01 of S001 asks for it. */
export const asked = <A extends StaffAction>(
  store: MemoryStore,
  input: StaffInput<A>,
  more: Partial<StaffRequest<A>> = {},
): StaffRequest<A> => ({ store, openid: 'o-A01', now: NOW, requestId: 'request-1', staff: clerk('A01'), input, ...more })
