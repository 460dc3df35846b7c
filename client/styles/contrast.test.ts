import { readFileSync } from 'node:fs'
import path from 'node:path'
import { contrast, laid, rgb } from './contrast'
import { DRAWINGS, DRAWN, pairs, TEXT, WRITTEN } from './pairs'

const read = (file: string): string => readFileSync(path.join(__dirname, '..', file), 'utf8')

const valuesOf = (mixin: string): Record<string, string> => {
  const body = new RegExp(`@mixin ${mixin} \\{([^}]*)\\}`).exec(read('styles/tokens.scss'))![1]!
  return Object.fromEntries([...body.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]))
}

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
