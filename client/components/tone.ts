/** The colours that a mark or a tag can have (mixin `tones`). */
export type Tone = 'leaf' | 'gold' | 'clay' | 'sky'
