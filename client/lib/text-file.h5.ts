/** A file of the person's choice that is read part by part. */
export interface TextFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** So many bytes from a place on, fewer at the end. Throws when the file cannot be read. */
  readonly read: (from: number, length: number) => Promise<Uint8Array>
}

/** Lets a file be chosen; undefined for who turns back. Has to be called in answer to a tap. */
export const chooseTextFile = (): Promise<TextFile | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.csv,.txt,text/csv,text/plain'
    input.onchange = () => resolve(input.files?.[0] && textFile(input.files[0]))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })

const textFile = (file: File): TextFile => ({
  name: file.name,
  size: file.size,
  read: async (from, length) => new Uint8Array(await file.slice(from, from + length).arrayBuffer()),
})
