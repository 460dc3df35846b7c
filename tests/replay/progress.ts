const BAR_WIDTH = 28
const REDRAW_MS = 100
const LINE_EVERY = 10
const CLEAR_LINE = '\r\x1b[2K'

export interface Progress {
  update(done: number, words: string): void
  /** Another stage that has no measure of its own. */
  stage(words: string): void
  end(): void
}

/** A bar on a terminal; elsewhere a line for every tenth of the way. */
export const progressOn = (out: NodeJS.WriteStream, total: number): Progress => (out.isTTY ? bar(out, total) : lines(out, total))

const bar = (out: NodeJS.WriteStream, total: number): Progress => {
  let drawnAt = 0
  const draw = (text: string) => out.write(CLEAR_LINE + text.slice(0, (out.columns ?? 100) - 1))
  return {
    update(done, words) {
      const now = Date.now()
      if (now - drawnAt < REDRAW_MS && done < total) return
      drawnAt = now
      const share = total === 0 ? 1 : done / total
      const filled = Math.round(share * BAR_WIDTH)
      draw(`  ${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${String(Math.floor(share * 100)).padStart(3)} %  ${words}`)
    },
    stage: (words) => draw(`  ${words}`),
    end: () => out.write(CLEAR_LINE),
  }
}

const lines = (out: NodeJS.WriteStream, total: number): Progress => {
  let told = 0
  let stage = ''
  return {
    update(done, words) {
      const tenth = total === 0 ? LINE_EVERY : Math.floor((done / total) * LINE_EVERY)
      if (tenth <= told) return
      told = tenth
      out.write(`  ${String(tenth * 10).padStart(3)} %  ${words}\n`)
    },
    stage(words) {
      if (words !== stage) out.write(`  ${words}\n`)
      stage = words
    },
    end: () => undefined,
  }
}
