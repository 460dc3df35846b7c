/** Where the own app stands in the browser, without what names its user. */
export const here = (): string => `${window.location.origin}${window.location.pathname}`
