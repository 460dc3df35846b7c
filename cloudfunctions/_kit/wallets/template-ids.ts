import { TEMPLATE_NAMES, type TemplateName } from '../../../shared/domain/reminders'
import { env } from '../env'
import { namedIds } from '../named-ids'

/** What a template is called in WeChat's console; its own name where the environment does not say, as the emulator knows it. */
export const templateIdOf = (name: TemplateName): string => namedIds(env.templates()).get(name) ?? name

/** The template that WeChat speaks of; undefined for one that is none of ours. */
export const templateNameOf = (id: string): TemplateName | undefined => TEMPLATE_NAMES.find((name) => templateIdOf(name) === id)
