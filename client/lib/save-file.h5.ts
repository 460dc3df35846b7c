/** A text that leaves the app as a file. */
export interface TextFile {
  /** As the member sees it, with its ending. */
  readonly name: string
  /** What it is, `text/csv`. */
  readonly type: string
  readonly text: string
}

/** `saved`: the member has it. `copied`: it could only be put on the clipboard. `declined`: the member turned back. */
export type Saved = 'saved' | 'copied' | 'declined'

/** Whether a file may be handed over only in answer to a tap. */
export const NEEDS_TAP = false

/** Downloads it. */
export const saveFile = (file: TextFile): Promise<Saved> => {
  const url = window.URL.createObjectURL(new Blob([file.text], { type: `${file.type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  document.body.appendChild(link)
  link.click()
  link.remove()
  // Some browsers begin to read only after the click has been dealt with.
  setTimeout(() => window.URL.revokeObjectURL(url), 60_000)
  return Promise.resolve('saved')
}
