import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly impact: string | null
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

/** What axe-core (WCAG A and AA) finds serious or critical on the page as it is shown, a sentence each. */
export const accessibilityFaults = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(root: Document, options: unknown): Promise<AxeResult> } }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
      resultTypes: ['violations'],
    }),
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** What can be tapped and is smaller than a finger (44 px either way), as the browser lays it out. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const LEAST = 43.5
    const shown = [
      ...document.querySelectorAll<HTMLElement>(
        '[role=button],[role=switch],[role=radio],[role=checkbox],[role=tab],taro-button-core,button',
      ),
    ]
    return shown
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect()
        return width > 0 && height > 0 && (width < LEAST || height < LEAST)
      })
      .map((element) => {
        const { width, height } = element.getBoundingClientRect()
        return `${Math.round(width)}×${Math.round(height)} ${element.id || element.className} ${element.textContent?.trim().slice(0, 20)}`
      })
  })

/** How far the page is wider than the screen, in px; 0 when nothing has to be scrolled sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))

/** Texts that are cut: the box around them hides what does not fit. (One line that ends in dots is meant to.) */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const SLACK = 2
    return [...document.querySelectorAll<HTMLElement>('.screen *')]
      .filter((element) => {
        const style = getComputedStyle(element)
        // What ends in three dots, after one line or some, was meant to.
        if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') return false
        if (style.overflowY !== 'hidden' || !element.textContent?.trim()) return false
        return element.clientHeight > 0 && element.scrollHeight > element.clientHeight + SLACK
      })
      .map(
        (element) =>
          `${element.className} is ${element.clientHeight} high for ${element.scrollHeight}: ${element.textContent?.slice(0, 30)}`,
      )
  })
