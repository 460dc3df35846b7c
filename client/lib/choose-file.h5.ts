/** A picture's file of the member's choice; undefined when he turned back. Has to be called in answer to a tap. */
export const chooseFile = (): Promise<File | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.onchange = () => resolve(input.files?.[0])
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })

/** Throws for what is no picture. */
export const decoded = async (file: Blob): Promise<HTMLImageElement> => {
  const url = window.URL.createObjectURL(file)
  try {
    const image = new window.Image()
    image.src = url
    await image.decode()
    return image
  } finally {
    window.URL.revokeObjectURL(url)
  }
}
