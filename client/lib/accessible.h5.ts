/**
 * In a browser the controls of a mini-program are elements without a meaning of their own. Those that say what they are get what a
 * browser's own have: the keyboard reaches them, Enter and Space press them, and a disabled one says so.
 */
const CONTROLS = '[role=button],[role=switch],[role=radio],[role=checkbox],[role=tab],taro-button-core'

/** Only what differs is set: setting an attribute is a change that is heard again. */
const say = (control: HTMLElement, attribute: string, value: string): void => {
  if (control.getAttribute(attribute) !== value) control.setAttribute(attribute, value)
}

/** Taro leaves `disabled="false"` on a button that is not. */
const isDisabled = (control: HTMLElement): boolean => !['false', null].includes(control.getAttribute('disabled'))

const equip = (control: HTMLElement): void => {
  if (!control.hasAttribute('tabindex')) control.tabIndex = 0
  if (control.tagName !== 'TARO-BUTTON-CORE') return
  say(control, 'role', 'button')
  say(control, 'aria-disabled', String(isDisabled(control)))
}

const press = (event: KeyboardEvent): void => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  if (!(event.target instanceof HTMLElement) || !event.target.matches(CONTROLS)) return
  event.preventDefault()
  event.target.click()
}

/** Equips what is on the page and what will be; once, at launch. */
export const makeAccessible = (): void => {
  const visit = (node: Node): void => {
    if (!(node instanceof HTMLElement)) return
    if (node.matches(CONTROLS)) equip(node)
    node.querySelectorAll<HTMLElement>(CONTROLS).forEach(equip)
    // Words beside a picture, or the label of what holds it, say what it shows.
    node.querySelectorAll('img:not([alt])').forEach((picture) => picture.setAttribute('alt', ''))
  }
  visit(document.body)
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes') visit(target)
      else addedNodes.forEach(visit)
    }
  })
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['role', 'disabled'] })
  document.addEventListener('keydown', press)
}
