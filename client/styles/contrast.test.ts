import { readFileSync } from 'node:fs'
import path from 'node:path'

const read = (file: string): string => readFileSync(path.join(__dirname, '..', file), 'utf8')

type Rgb = readonly [number, number, number]

const rgb = (hex: string): Rgb => {
  const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex
  return [1, 3, 5].map((at) => parseInt(digits.slice(at, at + 2), 16)) as unknown as Rgb
}

/** `over` laid on `ground` with this opacity. */
const laid = (over: Rgb, opacity: number, ground: Rgb): Rgb =>
  over.map((value, i) => value * opacity + ground[i]! * (1 - opacity)) as unknown as Rgb

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: Rgb): number => {
  const [r, g, b] = colour.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: Rgb, b: Rgb): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const TEXT = 4.5
const DRAWN = 3

const valuesOf = (mixin: string): Record<string, string> => {
  const body = new RegExp(`@mixin ${mixin} \\{([^}]*)\\}`).exec(read('styles/tokens.scss'))![1]!
  return Object.fromEntries([...body.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]))
}

/** What is written on what. */
const WRITTEN: Record<string, readonly string[]> = {
  paper: ['ink', 'ink-2', 'ink-3', 'leaf-ink', 'clay-ink'],
  surface: ['ink', 'ink-2', 'ink-3', 'leaf-ink', 'gold-ink', 'clay-ink'],
  'paper-deep': ['ink-2'],
  'shine-2': ['ink', 'ink-3', 'leaf-ink'],
  leaf: ['on-leaf'],
  'leaf-press': ['on-leaf'],
  'leaf-soft': ['leaf-ink'],
  'gold-soft': ['gold-ink'],
  'clay-soft': ['clay-ink'],
  'sky-soft': ['sky-ink'],
  danger: ['on-danger'],
}

/** What must be seen without being read: the edges of fields, the marks of lots, the ground of the main button. */
const DRAWINGS: Record<string, readonly string[]> = {
  paper: ['edge', 'ink-3', 'leaf', 'danger'],
  surface: ['edge', 'ink-3', 'leaf', 'gold-ink', 'leaf-ink', 'danger'],
}

const pairs = (table: Record<string, readonly string[]>): [string, string][] =>
  Object.entries(table).flatMap(([ground, names]) => names.map((name): [string, string] => [name, ground]))

describe.each(['light', 'dark'])('the colours in %s', (scheme) => {
  const tokens = valuesOf(`${scheme}-colours`)
  const between = (name: string, ground: string) => contrast(rgb(tokens[name]!), rgb(tokens[ground]!))

  test.each(pairs(WRITTEN))('%s can be read on %s', (name, ground) => expect(between(name, ground)).toBeGreaterThanOrEqual(TEXT))
  test.each(pairs(DRAWINGS))('%s can be seen on %s', (name, ground) => expect(between(name, ground)).toBeGreaterThanOrEqual(DRAWN))
})

describe('the card', () => {
  const tokens = valuesOf('face-colours')
  const looks = Object.keys(tokens).flatMap((name) => /^face-(\w+)$/.exec(name)?.[1] ?? [])
  const opacityOfLabel = Number(/&__label \{[^}]*opacity: ([\d.]+)/.exec(read('features/card/components/pass.scss'))![1])

  test('has a face for each of three tiers', () => expect(looks).toEqual(['normal', 'silver', 'gold']))

  describe.each(looks)('of the tier %s', (look) => {
    const ink = rgb(tokens[`face-${look}-ink`]!)
    const stops = [...tokens[`face-${look}`]!.matchAll(/#\w+/g)].map(([stop]) => rgb(stop))
    const chipOpacity = Number(/rgba\(255, 255, 255, ([\d.]+)\)/.exec(tokens[`face-${look}-chip`]!)![1])

    test('can be read on every part of its face', () => {
      for (const stop of stops) expect(contrast(laid(ink, opacityOfLabel, stop), stop)).toBeGreaterThanOrEqual(TEXT)
    })

    test('can be read where something is laid on its face', () => {
      for (const stop of stops) expect(contrast(ink, laid(rgb('#ffffff'), chipOpacity, stop))).toBeGreaterThanOrEqual(TEXT)
    })
  })

  test('has a code panel that can be read', () => {
    const panel = read('features/card/components/code-panel.scss') + read('features/card/components/countdown.scss')
    for (const [, ink] of panel.matchAll(/\bcolor: (#\w+)/g)) expect(contrast(rgb(ink!), rgb('#ffffff'))).toBeGreaterThanOrEqual(TEXT)
  })
})
