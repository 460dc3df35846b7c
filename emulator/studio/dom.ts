/** As little as it takes to build elements from data; text goes in as text, never as markup. */
export type Child = Node | string | number | false | null | undefined

type Attributes = Record<string, string | number | boolean | undefined | ((event: never) => void)>

const apply = (element: Element, attributes: Attributes): void => {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value))
  }
}

const fill = (element: Element, children: readonly (Child | readonly Child[])[]): void => {
  for (const child of children.flat() as Child[]) {
    if (child !== undefined && child !== null && child !== false) element.append(child instanceof Node ? child : String(child))
  }
}

/** An element with attributes (`onclick` and the like are listeners) and children. */
export const h = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag)
  apply(element, attributes)
  fill(element, children)
  return element
}

/** A picture from its path data, in the colour of the text around it. */
export const icon = (path: string, className: string): SVGSVGElement => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  apply(svg, { viewBox: '0 0 48 48', class: className, 'aria-hidden': 'true' })
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  shape.setAttribute('d', path)
  svg.append(shape)
  return svg
}

/** The element that the page itself holds. */
export const byId = <T extends HTMLElement = HTMLElement>(id: string): T => {
  const element = document.getElementById(id)
  if (!element) throw new Error(`the page has no element called ${id}`)
  return element as T
}

/** Replaces what an element shows, keeping the focus on what carries the same `data-key`. */
export const show = (element: Element, ...children: Child[]): void => {
  const focused =
    document.activeElement instanceof HTMLElement && element.contains(document.activeElement)
      ? document.activeElement.dataset.key
      : undefined
  element.replaceChildren()
  fill(element, children)
  if (focused) element.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus()
}
