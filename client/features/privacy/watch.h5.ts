/** Only WeChat asks the app to ask. */
export const watchPrivacy = (): void => undefined
