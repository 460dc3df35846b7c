import fs from 'node:fs'
import path from 'node:path'
import { at } from './paths.mjs'
import { Failure } from './failure.mjs'

const KB = 1024

export const budgets = () => JSON.parse(fs.readFileSync(at('config', 'budgets.json'), 'utf8'))

export const kb = (bytes) => `${Math.round(bytes / KB).toLocaleString('en')} KB`

/** Refuses a build that has outgrown its budget. `sizes` are `{ name, bytes, budgetKb }`; answers them in words for the progress line. */
export function withinBudget(sizes) {
  const tooBig = sizes.filter(({ bytes, budgetKb }) => bytes > budgetKb * KB)
  if (tooBig.length > 0) {
    const list = tooBig.map(({ name, bytes, budgetKb }) => `${name} has ${kb(bytes)}, the budget is ${budgetKb} KB`).join('; ')
    throw new Failure(`Over the size budget (config/budgets.json): ${list}.`)
  }
  return sizes.map(({ name, bytes }) => `${name} ${kb(bytes)}`).join(', ')
}

/** What the phone loads: the main package is everything outside the sub-packages that app.json names. */
export function weappSizes(folder) {
  const { mainPackageKb, subPackageKb } = budgets().weapp
  const app = JSON.parse(fs.readFileSync(path.join(folder, 'app.json'), 'utf8'))
  const subPackages = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const sizes = subPackages.map((name) => ({ name, bytes: sizeOf(path.join(folder, name)), budgetKb: subPackageKb }))
  const main = sizeOf(folder) - sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  return [{ name: 'main package', bytes: main, budgetKb: mainPackageKb }, ...sizes]
}

function sizeOf(entry) {
  const stat = fs.statSync(entry)
  if (stat.isFile()) return stat.size
  return fs.readdirSync(entry).reduce((sum, name) => sum + sizeOf(path.join(entry, name)), 0)
}
