import * as z from 'zod'

/** WeChat writes numbers now as numbers, now as texts. */
export const numeric = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d{1,20}$/)
    .transform(Number),
])

export const templateId = z.string().regex(/^[A-Za-z0-9_-]{4,64}$/)

/** Lines of an event about templates: one comes by itself, several come as a list. */
export const linesOf = <T>(line: z.ZodType<T>) =>
  z.object({
    FromUserName: z.string().min(1).max(64),
    CreateTime: numeric,
    List: z.union([line.transform((one) => [one]), z.array(line).max(10)]),
  })

export const answerLine = z.object({ TemplateId: templateId, SubscribeStatusString: z.string() })
