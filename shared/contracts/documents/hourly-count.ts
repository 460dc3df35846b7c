import * as z from 'zod'

/** So many within one clock hour (Shanghai), kept in the document of whoever they are counted against. */
export const hourlyCount = z.strictObject({ hour: z.string(), count: z.int().min(0) })

export type HourlyCount = z.infer<typeof hourlyCount>
