const path = require('node:path')
const { default: Sequencer } = require('@jest/test-sequencer')

/** Rooms whose files take a minute though they are short: lives and faults that are played, pages that are looked at. */
const LONG = ['simulation', 'crash', 'replay', 'browser', 'weapp']
const ROOTS = [...LONG.map((room) => [`tests/${room}/`, 0]), ['tests/', 1]]

/**
 * The long files first and the unit tests last. On a clean clone nobody knows yet how long a file takes, and by its size a simulation of
 * forty lines would begin when all others have ended, with one of two workers left idle. What is known of earlier runs counts more.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const unknown = sorted.filter(({ duration }) => duration === undefined)
    return [...unknown.sort((a, b) => rankOf(a) - rankOf(b)), ...sorted.filter(({ duration }) => duration !== undefined)]
  }
}

const rankOf = ({ path: file, context }) => {
  const name = path.relative(context.config.rootDir, file).split(path.sep).join('/')
  return ROOTS.find(([root]) => name.startsWith(root))?.[1] ?? 2
}
