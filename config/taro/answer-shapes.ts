import * as z from 'zod'
import { actions } from '../../shared/contracts'

type Json = Readonly<Record<string, unknown>>

/** As the client checks them (client/lib/call/shapes.ts). */
const STRING = 1
const NUMBER = 2
const BOOLEAN = 3

/**
 * The required part of a JSON schema in the few figures that the client checks by: all of them lie in the package that every phone loads
 * first. Undefined where anything will do.
 */
export const shapeOf = (schema: Json): unknown => {
  switch (schema.type) {
    case 'string':
      return STRING
    case 'boolean':
      return BOOLEAN
    case 'integer':
    case 'number':
      return NUMBER
    case 'array':
      return [shapeOf((schema.items ?? {}) as Json) ?? 0]
    case 'object': {
      const properties = (schema.properties ?? {}) as Readonly<Record<string, Json>>
      // A record whose keys are a closed list requires them all without naming them as properties.
      const others = (schema.additionalProperties || {}) as Json
      const fields = ((schema.required ?? []) as readonly string[]).map((field) => [field, shapeOf(properties[field] ?? others)] as const)
      return Object.fromEntries(fields.filter(([, shape]) => shape !== undefined))
    }
    default:
      return undefined
  }
}

/** By function and action: what an answer must at least contain. */
export const answerShapes = (): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(actions).map(([fn, contracts]) => [
      fn,
      Object.fromEntries(
        Object.entries(contracts as Readonly<Record<string, { readonly answer: z.ZodType }>>).map(([action, { answer }]) => [
          action,
          shapeOf(z.toJSONSchema(answer, { io: 'output', unrepresentable: 'any' }) as Json),
        ]),
      ),
    ]),
  )
