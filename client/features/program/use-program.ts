import { useAsk } from '@/lib/use-ask'
import { fetchProgram, keptProgram } from './api'

/** The rules in force: at once as they were last seen, then as they are. */
export const useProgram = () => useAsk(fetchProgram, keptProgram)
