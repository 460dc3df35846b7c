/** A picture of which only the picture is left. */
export interface Stripped {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}
