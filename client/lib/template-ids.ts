import type { TemplateName } from '@shared/domain/reminders/kinds'

/** As many as WeChat takes at a tap on every phone. */
const MOST = 3

/**
 * Which template of WeChat's console stands behind each of our names. A name without an id is its own, as the emulator knows it. Where a
 * release names some, the others are never asked for: WeChat would refuse all of a tap for one that it does not know.
 */
export const namedIds = (said: string): Partial<Record<string, string>> =>
  Object.fromEntries(
    said
      .split(',')
      .map((pair) => pair.trim().split('='))
      .map(([name = '', id = name]) => [name, id]),
  )

/** The ids of templates as this release has been given them. */
export const idsOf = (templates: readonly TemplateName[], said: string = EVERGREEN_TEMPLATES): string[] => {
  const ids = namedIds(said)
  return templates.flatMap((name) => (said === '' ? name : ids[name] || [])).slice(0, MOST)
}
