import * as z from 'zod'
import { actions } from '../../shared/contracts'

type Json = Readonly<Record<string, unknown>>

/** The required part of a JSON schema in the few words that the client checks by (client/lib/call/shapes.ts). */
const shapeOf = (schema: Json): unknown => {
  switch (schema.type) {
    case 'string':
    case 'boolean':
      return schema.type
    case 'integer':
    case 'number':
      return 'number'
    case 'array':
      return [shapeOf((schema.items ?? {}) as Json)]
    case 'object': {
      const properties = (schema.properties ?? {}) as Readonly<Record<string, Json>>
      // A record whose keys are a closed list requires them all without naming them as properties.
      const others = (schema.additionalProperties || {}) as Json
      return Object.fromEntries(
        ((schema.required ?? []) as readonly string[]).map((field) => [field, shapeOf(properties[field] ?? others)]),
      )
    }
    default:
      return 'any'
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
