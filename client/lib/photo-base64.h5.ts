import type { Photo } from './pick-photo.h5'

/** A photo as it is sent inside of a call. Throws when it cannot be read. */
export const photoBase64 = ({ source }: Photo): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''))
    reader.onerror = () => reject(new Error('a photo could not be read'))
    reader.readAsDataURL(source as Blob)
  })
