import { refuse, type Refusal } from '../../../shared/errors'

/** An action whose contract stands and whose work is under way. */
export const coming = async (): Promise<Refusal> => refuse('not_found')
