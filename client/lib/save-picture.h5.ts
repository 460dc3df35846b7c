/** `denied`: the member does not let the app write into his album. `declined`: he turned back this time. */
export type PictureSaved = 'saved' | 'denied' | 'declined'

/** Downloads a picture that has an address. */
export const savePicture = (url: string, name: string): Promise<PictureSaved> => {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.appendChild(link)
  link.click()
  link.remove()
  return Promise.resolve('saved')
}
