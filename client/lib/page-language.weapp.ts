/** WeChat reads a page aloud in the language of the phone. */
export const tellLanguage = (): void => undefined
