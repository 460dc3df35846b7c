/** `npm start` ends here: the emulator as a program. */
import { optionsFromEnvironment } from './server/options'
import { type RunningEmulator, StartError, startEmulator } from './server'

const HELP = `Evergreen · 常青会员 — the member programme on one machine

Usage: npm start            (or: node dist/emulator/main.js)

Environment
  PORT          where to listen on 127.0.0.1 (default 3000)
  DATA_DIR      folder that keeps the data (default .data/; ":memory:" keeps nothing)
  TRANSPORT     how functions reach the store: in-process (default) or http
  PROGRAM       the programme that an empty store begins with: program (config/program.ts, default) or a name in config/programs
  SEED          what an empty store begins with: demo (default), bare (programme and till key), none
  MEDIA_CHECK_MS  how long WeChat's stand-in looks at a picture (default 3000), or never
  CLOCK_START   instant at which the clock of an empty store begins, e.g. 2010-12-01T08:00:00+08:00
`

const write = (text: string): void => void process.stderr.write(text)

const banner = ({ url, emulator }: RunningEmulator): string => {
  const { dataDir } = emulator.options
  const lines = [
    ['Studio', `${url}/`],
    ['Member app', `${url}/app/`],
    ['Till API', `${url}/till/docs`],
    ['SDK endpoint', `${url}/cloudbase`],
    ['Data', dataDir === ':memory:' ? 'in memory, gone when this stops' : dataDir],
    ['Clock', new Date(emulator.now()).toISOString()],
  ]
  const rows = lines.map(([name, value]) => `    ${String(name).padEnd(14)}${value}`)
  return ['', '  Evergreen · 常青会员 is running', '', ...rows, '', '  Press Ctrl+C to stop.', '', ''].join('\n')
}

const run = async (): Promise<void> => {
  const running = await startEmulator(optionsFromEnvironment(process.env, write))
  let stopping = false
  const stop = (): void => {
    // Whoever asks twice does not want to wait.
    if (stopping) process.exit(1)
    stopping = true
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        write(`The emulator could not be closed cleanly: ${error instanceof Error ? error.message : String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  // A promise that a function forgot must not take the emulator down with it; on CloudBase it would end one instance.
  process.on('unhandledRejection', (reason) =>
    write(`[function] unhandled rejection: ${reason instanceof Error ? reason.stack : String(reason)}\n`),
  )
  process.stdout.write(banner(running))
}

/** Errors that say in words what a person can do about them; all others are faults of the emulator and keep their stack. */
const isInWords = (error: unknown): error is Error => error instanceof StartError || (error instanceof Error && error.name === 'StoreError')

if (process.argv.includes('--help') || process.argv.includes('-h')) process.stdout.write(HELP)
else
  run().catch((error: unknown) => {
    write(isInWords(error) ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  })
