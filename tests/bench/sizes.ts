import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import budgets from '../../config/budgets.json'
import { median, round } from './figures'

const run = promisify(execFile)
const KB = 1024

export interface BundleFigures {
  readonly name: string
  readonly kb: number
  readonly budgetKb: number
  /** Median milliseconds to load it in a fresh process, Node's own start not counted. */
  readonly loadMs: number
}

const LOAD = 'const t = performance.now(); require(process.argv[1]); process.stdout.write(String(performance.now() - t)); process.exit(0)'

const loadTime = async (file: string, times: number): Promise<number> => {
  const measured: number[] = []
  for (let i = 0; i < times; i++) measured.push(Number((await run(process.execPath, ['-e', LOAD, file])).stdout))
  return round(median(measured), 1)
}

/** The functions as CloudBase gets them. */
export const measureBundles = async (times: number): Promise<BundleFigures[]> => {
  const figures: BundleFigures[] = []
  for (const [name, budgetKb] of Object.entries(budgets.functionBundleKb)) {
    const file = path.resolve('dist/functions', name, 'index.js')
    figures.push({ name, kb: Math.round(fs.statSync(file).size / KB), budgetKb, loadMs: await loadTime(file, times) })
  }
  return figures
}

const sizeOf = (entry: string): number => {
  const stat = fs.statSync(entry)
  if (stat.isFile()) return stat.size
  return fs.readdirSync(entry).reduce((sum, name) => sum + sizeOf(path.join(entry, name)), 0)
}

export interface MainPackage {
  readonly kb: number
  readonly budgetKb: number
}

/** The main package of the mini-program: everything outside the sub-packages. Undefined while it is not built. */
export const measureMainPackage = (): MainPackage | undefined => {
  const folder = path.resolve('dist/weapp')
  const manifest = path.join(folder, 'app.json')
  if (!fs.existsSync(manifest)) return undefined
  const app = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { subPackages?: { root: string }[]; subpackages?: { root: string }[] }
  const apart = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => path.join(folder, root)).filter((root) => fs.existsSync(root))
  const bytes = sizeOf(folder) - apart.reduce((sum, root) => sum + sizeOf(root), 0)
  return { kb: Math.round(bytes / KB), budgetKb: budgets.weapp.mainPackageKb }
}
