import { eventRequest } from '../../../shared/contracts/till'
import { isRefusal, type Refusal } from '../../../shared/errors'
import { parseInput } from '../../_kit/answer'
import { reportEvent } from '../../_kit/rewards/report-event'
import { sellerOf, type TillRequest, type TillSuccess } from '../request'

/** `POST /till/v1/events` (E3). */
export const takeEvent = async (request: TillRequest): Promise<TillSuccess | Refusal> => {
  const event = parseInput(eventRequest, request.body)
  if (isRefusal(event)) return event
  const reported = await reportEvent(sellerOf(request), event)
  if (isRefusal(reported)) return reported
  const { answer, replayed } = reported
  return { status: replayed || answer.entryId === null ? 200 : 201, data: answer, replayed }
}
