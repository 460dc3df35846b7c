/** Only WeChat keeps a privacy guide of its own for each mini-program. */
export const openGuide = (): void => undefined
