const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const LABEL_WIDTH = 11

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`
const label = (name) => name.padEnd(LABEL_WIDTH)

export const say = (line = '') => process.stdout.write(`${line}\n`)

/**
 * One step of the work as one tidy line. On a terminal a spinner shows that something lives; elsewhere (a CI log) a line is printed
 * when the step starts, if it is a long one, and one when it ends.
 */
export function step(name, { hint = '', long = false } = {}) {
  const since = Date.now()
  const live = process.stdout.isTTY && !process.env.CI
  let note = hint
  let frame = 0
  const draw = () => {
    frame = (frame + 1) % FRAMES.length
    process.stdout.write(`\r\x1b[2K  ${FRAMES[frame]} ${label(name)} ${note} ${seconds(since)}`)
  }
  const timer = live ? setInterval(draw, 100) : undefined
  timer?.unref()
  if (!live && long) say(`  … ${label(name)} ${hint}`.trimEnd())
  const end = (mark, text) => {
    clearInterval(timer)
    if (live) process.stdout.write('\r\x1b[2K')
    say(`  ${mark} ${label(name)} ${text ? `${text} · ` : ''}${seconds(since)}`)
  }
  return {
    note: (text) => (note = text),
    done: (text = '') => end('✓', text),
    fail: (text = 'failed') => end('✗', text),
  }
}
