import { openTown, runTicks } from './ticking'

/**
 * Killed by its own hand in the middle of a storage call: `<folder> <call> <before|after>`. Writes the number of each tick that it begins, so
 * that whoever started it knows where it ended, and at the end how many calls there were.
 */
const [folder, call, phase] = process.argv.slice(2) as [string, string, string]

// Whoever started it holds its standard input open; when that one is gone, so is the work.
process.stdin.on('end', () => process.exit(1)).resume()

void (async () => {
  const running = await openTown(folder)
  let calls = 0
  await runTicks(running, 0, {
    begun: (tick) => process.stdout.write(`${tick}\n`),
    hook: (storageCall) => {
      if (storageCall.phase === 'before') calls++
      if (calls === Number(call) && storageCall.phase === phase) process.kill(process.pid, 'SIGKILL')
    },
  })
  process.stdout.write(`${calls}\n`)
  process.exit(0)
})()
