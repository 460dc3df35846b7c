/** A fault that is told to a person in plain words, without a stack. `log` names a file with the details. */
export class Failure extends Error {
  constructor(message, { log, details } = {}) {
    super(message)
    this.name = 'Failure'
    this.log = log
    this.details = details
  }
}

export function describe(error) {
  if (!(error instanceof Failure)) return error instanceof Error ? (error.stack ?? error.message) : String(error)
  return [error.message, error.details, error.log && `The whole log: ${error.log}`].filter(Boolean).join('\n')
}

/** Runs a script's main function: a failure becomes clear words and exit code 1. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0
  } catch (error) {
    process.stderr.write(`\n✗ ${describe(error)}\n`)
    process.exitCode = 1
  }
}
