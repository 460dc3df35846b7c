/** A picture of which only the picture is left. */
export interface Stripped {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
  /** Passes in which it is coded: each costs its reader the time of a whole picture. */
  readonly scans: number
}
