import type * as z from 'zod'
import { pathText } from '../../path-text'
import { publishableSchema } from './schema'
import { wordsOf } from './words'

/** One thing that is wrong with a programme: where, and what about it. */
export interface ProgramFault {
  /** `earning.rules[2].when[0].kind`; empty for the programme as a whole. */
  readonly path: string
  readonly message: string
}

const faultsOf = (issue: z.core.$ZodIssue): ProgramFault[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: pathText([...issue.path, key]), message: '没有这个字段,请检查拼写' }))
    : [{ path: pathText(issue.path), message: issue.message }]

/** All that keeps a document from being published as a programme; empty for a good one. */
export const programFaults = (document: unknown): readonly ProgramFault[] =>
  publishableSchema.safeParse(document, { error: wordsOf }).error?.issues.flatMap(faultsOf) ?? []
