import { language } from '@/strings'

/** Tells the browser, and those who hear the page, in which language it is. */
export const tellLanguage = (): void => {
  document.documentElement.lang = language()
}
