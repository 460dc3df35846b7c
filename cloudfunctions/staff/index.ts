import { type StaffAction, staffActions } from '../../shared/contracts'
import { mayAct, type StaffDocument } from '../../shared/contracts/documents/staff'
import { type Answer, isRefusal, refuse } from '../../shared/errors'
import { type CallEvent, serveCall } from '../_kit/serve-call'
import { ACTS } from './actions'
import { callerStaff, type StaffAct } from './request'

/** Shop staff inside WeChat. Who is no staff, or not of the role an action asks for, finds that nothing is here. */
export const main = (event: CallEvent, context: unknown): Promise<Answer<unknown>> =>
  serveCall<StaffAction, StaffDocument>(
    {
      contracts: staffActions,
      admit: async (action, caller) => {
        const staff = await callerStaff(caller)
        if (isRefusal(staff)) return staff
        return mayAct(staff.role, ACTS[action].role) ? staff : refuse('not_found')
      },
      act: async (action, request, staff) => {
        // The contract of the action has just parsed its input; the map of actions pairs the two by type.
        const act = ACTS[action].act as (request: unknown) => ReturnType<StaffAct<StaffAction>>
        return act({ ...request, staff })
      },
    },
    event,
    context,
  )
