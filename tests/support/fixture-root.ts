import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { buildSync } from 'esbuild'

export interface FixtureFunction {
  readonly kind: 'call' | 'http' | 'timer'
  readonly path?: string
  readonly timeoutSeconds?: number
  /** A seven-field expression, for a timer. */
  readonly cron?: string
  /** TypeScript; may import packages of the repository. */
  readonly source: string
}

/** A folder that looks to the emulator like the repository after a build, with functions of the test's own. */
export class FixtureRoot {
  readonly path = mkdtempSync(join(tmpdir(), 'evergreen-root-'))

  constructor(functions: Record<string, FixtureFunction>) {
    mkdirSync(join(this.path, 'config'))
    cpSync('config/database.json', join(this.path, 'config/database.json'))
    const config = Object.entries(functions).map(([name, { kind, path, timeoutSeconds = 5, cron }]) => [
      name,
      { kind, path, timeoutSeconds, memoryMb: 256, ...(cron ? { triggers: [{ name: 'tick', type: 'timer', config: cron }] } : {}) },
    ])
    this.write('config/functions.json', JSON.stringify(Object.fromEntries(config)))
    for (const [name, { source }] of Object.entries(functions)) this.build(name, source)
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.path, file)), { recursive: true })
    writeFileSync(join(this.path, file), text)
  }

  private build(name: string, source: string): void {
    buildSync({
      stdin: { contents: source, loader: 'ts', resolveDir: resolve('.') },
      outfile: join(this.path, 'dist/functions', name, 'index.js'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node18',
      logLevel: 'error',
    })
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}
