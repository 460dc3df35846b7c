import type { EarningRule } from '../../shared/domain/program'
import { refuse, type Refusal } from '../../shared/errors'
import { campaignsAhead } from '../_kit/campaigns/known'
import { allVersions } from '../_kit/programs/versions'
import type { Reader } from '../_kit/store'

/** A campaign of the version in force or of one to come; others have nothing left to pause. */
export const campaignNamed = async (read: Reader, ruleId: string, now: number): Promise<EarningRule | Refusal> =>
  campaignsAhead(await allVersions(read), now).find(({ id }) => id === ruleId) ?? refuse('not_found', '没有这个活动')

/** A field of the request that does not fit, in words. */
export const wrongField = (path: string, message: string): Refusal => refuse('invalid', message, { fields: [{ path, message }] })
