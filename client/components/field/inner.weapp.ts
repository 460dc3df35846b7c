/** WeChat reads the name from the element itself. */
export const namedBy = (label: string) => ({ ariaLabel: label })
