/**
 * What every answer must at least contain, worked out from the contracts when the app is built (config/taro/answer-shapes.ts): an
 * answer of a newer server that lacks what this client draws is met with a polite word instead of a blank page.
 */
export type Shape = number | readonly [Shape] | { readonly [field: string]: Shape }

/** By action. */
export type Shapes = Readonly<Record<string, Shape>>

declare const EVERGREEN_ANSWER_SHAPES: Shapes

/**
 * Absent only where no build has put them in: in unit tests of other things. They are named here and nowhere else, not even to ask
 * whether they are there, because the build writes all of them wherever they are named.
 */
const builtIn = (): Shapes => {
  try {
    return EVERGREEN_ANSWER_SHAPES
  } catch {
    return {}
  }
}

/** By function. Those of the member's come with the app; what another package alone asks for, that package brings along. */
const SHAPES: Record<string, Shapes> = { member: builtIn() }

export const bring = (fn: string, shapes: Shapes): void => {
  SHAPES[fn] = shapes
}

/** What the figures of a shape stand for; 0 is anything. */
const TYPES = ['', 'string', 'number', 'boolean']

export const fits = (shape: Shape, value: unknown): boolean => {
  if (typeof shape === 'number') return shape === 0 || typeof value === TYPES[shape]
  if (Array.isArray(shape)) return Array.isArray(value) && value.every((item) => fits((shape as readonly [Shape])[0], item))
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(shape).every(([field, inner]) => fits(inner, (value as Record<string, unknown>)[field]))
  )
}

/** Whether the data of an answer lacks something that its contract promises. */
export const lacking = (fn: string, action: string, data: unknown): boolean => {
  const shape = SHAPES[fn]?.[action]
  return shape !== undefined && !fits(shape, data)
}
