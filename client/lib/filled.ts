/** A sentence with its names in braces replaced: `{days} days` with `{ days: 7 }` is `7 days`. A name without a value stays. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (name, key: string) => String(values[key] ?? name))
