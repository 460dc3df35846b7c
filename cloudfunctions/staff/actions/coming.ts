import { refuse } from '../../../shared/errors'

/** Actions of the mall whose files are being written; each is replaced by its own. */
export const coming = async () => refuse('busy')
