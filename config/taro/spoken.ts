import type { IPluginContext } from '@tarojs/service'

/**
 * What screen readers are told, by element. Taro's templates know of none of it, though WeChat reads all of it. Every name stands in every
 * template of the element and costs size: what WeChat takes for granted (the bounds of a progress) is not among them.
 */
const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  view: ['role', 'label', 'checked', 'disabled', 'expanded', 'valuenow'],
  button: ['label'],
  image: ['label'],
  input: ['label'],
  textarea: ['label'],
}

const camelCased = (words: string): string => words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const attributesOf = (tag: string): string =>
  (SPOKEN[tag] ?? [])
    .map((name) => `aria-${name}`)
    .map((name) => ` ${name}="{{i.${camelCased(name)}||''}}"`)
    .join('')

/**
 * The templates with the names of `SPOKEN` handed on. Those of views that have a class, a style and an id alone (they begin with
 * `style`) stay as they are: Taro draws with them only what has no other attribute.
 */
export const withSpoken = (templates: string): string =>
  templates.replace(/<(view|button|image|input|textarea)(?= (?!style=))/g, (start, tag: string) => start + attributesOf(tag))

/** Plugin of Taro for the build for WeChat; in the browser Taro itself turns `ariaLabel` into `aria-label`. */
export default (ctx: IPluginContext): void =>
  ctx.modifyBuildAssets(({ assets }) => {
    const templates = assets['base.wxml']
    if (!templates) return
    const text = withSpoken(String(templates.source()))
    assets['base.wxml'] = { source: () => text, size: () => Buffer.byteLength(text) }
  })
