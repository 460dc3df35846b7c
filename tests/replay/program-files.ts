import fs from 'node:fs'
import path from 'node:path'
import { programSchema } from '../../shared/contracts/documents/program'
import type { Program } from '../../shared/domain/program'

/** A programme of `config/`, by the name of its file. */
export interface NamedProgram {
  readonly name: string
  readonly program: Program
}

export class UnknownProgram extends Error {}

/** The built programmes, as emulators are seeded with them. */
const FOLDER = path.resolve('dist/programs')

/** Programmes by name: `program` for `config/program.ts`, the others are files of `config/programs`. Throws UnknownProgram. */
export const namedPrograms = (names: readonly string[]): NamedProgram[] => {
  const known = fs.readdirSync(FOLDER).map((file) => path.basename(file, '.json'))
  return names.map((name) => {
    if (!known.includes(name)) throw new UnknownProgram(`There is no programme "${name}"; config/ has ${known.sort().join(', ')}.`)
    const document: unknown = JSON.parse(fs.readFileSync(path.join(FOLDER, `${name}.json`), 'utf8'))
    return { name, program: programSchema.parse(document) }
  })
}
