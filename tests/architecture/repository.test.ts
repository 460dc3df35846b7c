import { glob, read } from './tracked-files'

const TEXT = /\.(ts|tsx|js|cjs|mjs|json|md|css|scss|html|yml|yaml|sh)$|(^|\/)(\.npmrc|\.gitignore|\.editorconfig|run)$/
const MOST_LINES = 400

/** The words are put together here, so that this file is not its own first finding. */
const word = (...parts: string[]) => parts.join('')

const MACHINE_PATH = new RegExp(`(^|[^a-zA-Z0-9_.])/(${['work', 'root', 'home/[a-z]+', 'Users/[A-Za-z]+'].join('|')})/`)
const REGISTRY = new RegExp(
  [word('registry', '\\.np', 'm'), word('registry', '\\.yarn'), word('npm', 'mirror'), word('/repos', 'itory/npm')].join('|'),
  'i',
)

const texts = () => glob().filter((file) => TEXT.test(file))

/** Lines of the tree that match, as `file:line`. */
function findings(pattern: RegExp, files: string[]): string[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  )
}

describe('the repository', () => {
  it('names no path of the machine it was written on', () => {
    expect(findings(MACHINE_PATH, texts())).toEqual([])
  })

  it('names no registry, so that a clone installs from its own', () => {
    expect(findings(REGISTRY, texts())).toEqual([])
  })

  it('keeps no download addresses in the lock file', () => {
    expect(findings(/"resolved":/, ['package-lock.json'])).toEqual([])
  })

  it('runs no scripts of packages while installing', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m)
  })

  it('keeps files short enough to read at one sitting', () => {
    const long = glob()
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
      .filter((file) => read(file).split('\n').length > MOST_LINES)
    expect(long).toEqual([])
  })

  it('leaves no test switched off or alone', () => {
    const pattern = new RegExp(`\\b(it|test|describe)\\.(${['only', 'skip', 'todo'].join('|')})\\b`)
    expect(
      findings(
        pattern,
        texts().filter((file) => /\.test\.[jt]sx?$/.test(file)),
      ),
    ).toEqual([])
  })

  it('names every file in kebab-case', () => {
    const odd = glob()
      .filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file))
      .filter((file) => !/^[a-z0-9_]+([-.][a-z0-9]+)*$/.test(file.split('/').at(-1) as string))
    expect(odd).toEqual([])
  })
})
