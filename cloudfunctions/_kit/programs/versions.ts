import { programSchema } from '../../../shared/contracts/documents/program'
import { programRecordSchema, type Publication, type Withdrawal } from '../../../shared/contracts/documents/program-version'
import type { Program } from '../../../shared/domain/program'
import { instantOf } from '../../../shared/domain/time'
import { LIMITS } from '../../../shared/domain/limits'
import { checked } from '../ledger/documents'
import type { Document, Reader } from '../store'

/** One version of the programme, with who published it and who took it back. */
export interface Version {
  readonly program: Program
  readonly publication: Publication | null
  readonly withdrawal: Withdrawal | null
}

/** What was found in order is not looked through again as long as nothing of it has changed: a version has hundreds of rules, and is read every minute. */
const known = new Map<string, { readonly text: string; readonly version: Version }>()

/** Checked on reading and on writing alike; documents from before versions were published by people say less. */
export const asVersion = (document: unknown): Version => {
  const { _id } = document as Document
  const text = JSON.stringify(document)
  const before = known.get(_id)
  if (before?.text === text) return before.version
  const version = parsedVersion(document)
  known.set(_id, { text, version })
  return version
}

const parsedVersion = (document: unknown): Version => {
  const { _id, publication, withdrawal, ...rules } = checked(programRecordSchema, document)
  return { program: checked(programSchema, rules, _id), publication, withdrawal }
}

export const versionDocument = ({ program, publication, withdrawal }: Version): Document => {
  const document = { _id: program.version, ...program, publication, withdrawal }
  asVersion(document)
  return document
}

/** All versions there ever were, the one that begins first first. */
export const allVersions = async (read: Reader): Promise<readonly Version[]> =>
  (await read.find('programs', { limit: LIMITS.programVersions })).map(asVersion).sort(inOrder)

const inOrder = (a: Version, b: Version): number => startOf(a) - startOf(b) || (a.program.version < b.program.version ? -1 : 1)

/** Epoch ms. */
export const startOf = ({ program }: Version): number => instantOf(program.effectiveFrom)

/** Those that count: a version that was taken back never began. */
export const standing = (versions: readonly Version[]): readonly Version[] => versions.filter(({ withdrawal }) => withdrawal === null)
