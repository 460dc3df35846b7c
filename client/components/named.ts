/** The attribute `id`, or none: in the browser an id that is `undefined` would become the word. */
export const named = (id: string | undefined, part?: string): { id?: string } => (id ? { id: part ? `${id}-${part}` : id } : {})
