import { TEMPLATE_NAMES } from '../../shared/domain/reminders/kinds'

/**
 * Which template of WeChat's console stands behind each of our names, from `name=id,name=id`: the client asks by it, the functions send
 * by it. A name without an id is its own, as the emulator knows it; one that is left out is never asked for.
 */
export const templateIds = (said: string = TEMPLATE_NAMES.join(',')): Readonly<Record<string, string>> =>
  Object.fromEntries(
    said
      .split(',')
      .map((pair) => pair.trim().split('='))
      .filter(([name]) => name)
      .map(([name, id]) => [name, id ?? name]),
  )
