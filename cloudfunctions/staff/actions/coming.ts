import { refuse, type Refusal } from '../../../shared/errors'

/** Stands in while an action is being built. */
export const coming = async (): Promise<Refusal> => refuse('not_found')
