/** The least contrast of a text, and of what is drawn, to the ground (WCAG 2.2 AA). */
export const TEXT = 4.5
export const DRAWN = 3

/** What is written on what. */
export const WRITTEN: Record<string, readonly string[]> = {
  paper: ['ink', 'ink-2', 'ink-3', 'leaf-ink', 'clay-ink'],
  surface: ['ink', 'ink-2', 'ink-3', 'leaf-ink', 'gold-ink', 'clay-ink'],
  'paper-deep': ['ink-2'],
  'shine-2': ['ink', 'ink-2', 'ink-3', 'leaf-ink', 'clay-ink'],
  raised: ['leaf-ink'],
  leaf: ['on-leaf'],
  'leaf-press': ['on-leaf'],
  'leaf-soft': ['leaf-ink'],
  'gold-soft': ['gold-ink'],
  'clay-soft': ['clay-ink'],
  'sky-soft': ['sky-ink'],
  danger: ['on-danger'],
  counter: ['on-counter', 'on-counter-2'],
}

/** What must be seen without being read: the edges of fields, the marks of lots, the grounds of buttons, switches, bars. */
export const DRAWINGS: Record<string, readonly string[]> = {
  paper: ['edge', 'ink-3', 'leaf', 'danger'],
  surface: ['edge', 'ink-3', 'leaf', 'gold-ink', 'leaf-ink', 'danger'],
  'paper-deep': ['leaf-ink', 'gold-ink'],
  edge: ['on-leaf'],
}

/** A table as pairs of an ink and its ground. */
export const pairs = (table: Record<string, readonly string[]>): [string, string][] =>
  Object.entries(table).flatMap(([ground, names]) => names.map((name): [string, string] => [name, ground]))
