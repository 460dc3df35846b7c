const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const LABEL_WIDTH = 11
const FRAME_MS = 100
const CLEAR_LINE = '\r\x1b[2K'

/** Progress goes to the standard error, so that what a command answers (`--json`) can be piped on. */
const out = process.stderr
const live = Boolean(out.isTTY) && !process.env.CI
const running = new Set()
let timer
let frame = 0

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`
const label = (name) => name.padEnd(LABEL_WIDTH)

/** A line of the command's own answer. */
export function say(line = '') {
  process.stdout.write(`${line}\n`)
}

/** A line about the work under way. */
export function note(line) {
  out.write(`${running.size > 0 && live ? CLEAR_LINE : ''}${line}\n`)
}

/**
 * One step of the work as one tidy line. On a terminal the steps under way share a line with a spinner, which shows that something
 * lives; elsewhere (a CI log) a long step says when it starts. Every step says when it ends and how long it took.
 */
export function step(name, { hint = '', long = false } = {}) {
  const own = { name, note: hint, since: Date.now() }
  if (!live && long) note(`  … ${label(name)} ${hint}`.trimEnd())
  begin(own)
  const end = (mark, text) => {
    stop(own)
    note(`  ${mark} ${label(name)} ${text ? `${text} · ` : ''}${seconds(own.since)}`)
  }
  return {
    note: (text) => (own.note = text),
    done: (text = '') => end('✓', text),
    fail: (text = 'failed') => end('✗', text),
  }
}

function begin(own) {
  running.add(own)
  if (!live) return
  timer ??= setInterval(draw, FRAME_MS).unref()
}

function stop(own) {
  running.delete(own)
  if (!live) return
  out.write(CLEAR_LINE)
  if (running.size > 0) return
  clearInterval(timer)
  timer = undefined
}

function draw() {
  frame = (frame + 1) % FRAMES.length
  const steps = [...running].map(({ name, note, since }) => `${name} ${note ? `(${note}) ` : ''}${seconds(since)}`)
  const line = `  ${FRAMES[frame]} ${steps.join(' · ')}`
  out.write(CLEAR_LINE + line.slice(0, (out.columns || 120) - 1))
}
