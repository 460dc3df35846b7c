import type { TemplateName } from '@shared/domain/reminders/kinds'

/** As many as WeChat takes at a tap on every phone. */
const MOST = 3

/** The ids of templates in WeChat's console; one that this release has not been given is left out. */
export const idsOf = (templates: readonly TemplateName[]): string[] =>
  templates.flatMap((name) => EVERGREEN_TEMPLATES[name] ?? []).slice(0, MOST)
