import { fieldTypeOf, type FieldType, FITTERS } from './fields'
import type { TemplateName } from './kinds'

type FieldKey = `${FieldType}${number}`

/** The fields of each template as it is put together in WeChat's console, from the public library; README says what each one is for. */
export const TEMPLATES = {
  'points-credited': ['thing1', 'number2', 'number3', 'thing4'],
  expiring: ['thing1', 'date2', 'thing3'],
  campaign: ['thing1', 'date2', 'thing3'],
  result: ['thing1', 'phrase2', 'thing3'],
} as const satisfies Record<TemplateName, readonly FieldKey[]>

/** What the fields of a template say, before they are fitted to WeChat's formats. */
export type FieldTexts<Name extends TemplateName> = Readonly<Record<(typeof TEMPLATES)[Name][number], string>>

/** As WeChat takes it. */
export type TemplateData = Readonly<Record<string, { readonly value: string }>>

export const fitted = (texts: Readonly<Record<string, string>>): TemplateData =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, { value: FITTERS[fieldTypeOf(key)](text) }]))
