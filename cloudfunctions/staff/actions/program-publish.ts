import type { StaffData } from '../../../shared/contracts'
import { programFaults, programSchema } from '../../../shared/contracts/documents/program'
import type { Program } from '../../../shared/domain/program'
import { LIMITS } from '../../../shared/domain/limits'
import { changedLotteries } from '../../../shared/domain/lottery'
import { instantOf, shanghaiIso } from '../../../shared/domain/time'
import { type FieldFault, refuse, type Refusal } from '../../../shared/errors'
import { digestOf } from '../../_kit/digest'
import { touchVersions } from '../../_kit/programs/change'
import { allVersions, asVersion, standing, startOf, type Version, versionDocument } from '../../_kit/programs/versions'
import { transact } from '../../_kit/transact'
import { journalLine } from '../journal'
import { beginsTooSoon, LEAD, warningsOf } from '../program-versions'
import type { StaffAct, StaffRequest } from '../request'

type Publishing = StaffRequest<'program.publish'>
type Published = StaffData<'program.publish'>

/**
 * Publishes a version of the programme: after all others, and ahead of time, so that every instance knows it when it begins. Sent
 * again it is the same publication; of two at once the second has to look at the first.
 */
export const publishProgram: StaffAct<'program.publish'> = async (request) => {
  const faults = programFaults(request.input.program)
  if (faults.length > 0) return wrong(faults)
  const program = programSchema.parse(request.input.program)
  const version = versionOf(request, program)
  return transact<Published>(request.store, {
    act: async (transaction) => {
      const versions = await allVersions(transaction)
      const refused = unpublishable(versions, program, request)
      if (refused) return refused
      await touchVersions(transaction)
      await transaction.insert('programs', [versionDocument(version)])
      await transaction.insert('staff_log', [
        journalLine(request, {
          key: `program:${program.version}`,
          action: 'program.publish',
          title: `发布规则版本：${program.version}`,
        }),
      ])
      return answerOf(program, versions)
    },
    earlier: () => publishedBefore(request, version),
  })
}

const MOST_FAULTS = 50

/** The programme is one field of the request, so the paths begin with its name. */
const wrong = (faults: readonly FieldFault[]): Refusal => {
  const fields = faults.slice(0, MOST_FAULTS).map(({ path, message }) => ({ path: path ? `program.${path}` : 'program', message }))
  return refuse('invalid', `${fields[0]!.path}:${fields[0]!.message}`, { fields })
}

const versionOf = ({ staff, now, input }: Publishing, program: Program): Version => ({
  program,
  publication: { by: staff._id, at: shanghaiIso(now), inputDigest: digestOf({ program, after: input.after }) },
  withdrawal: null,
})

const unpublishable = (versions: readonly Version[], program: Program, { input, now }: Publishing): Refusal | undefined => {
  const latest = standing(versions).at(-1)
  if (!latest) throw new Error('no programme was ever published')
  const last = latest.program.version
  if (versions.some((version) => version.program.version === program.version))
    return refuse('conflict', `版本号“${program.version}”已经用过,请换一个`, { latest: last })
  if (input.after !== last) return refuse('conflict', `最新版本是“${last}”,请核对后再发布`, { latest: last })
  if (versions.length >= LIMITS.programVersions) return refuse('over_limit', `最多保存 ${LIMITS.programVersions} 个版本`)
  const changed = changedLotteries(
    program,
    standing(versions).map((version) => version.program),
  )
  if (changed.length > 0)
    return wrong(changed.map((i) => ({ path: `daily.lotteries[${i}]`, message: '已发布的抽奖不能修改,请换一个编号' })))
  const from = instantOf(program.effectiveFrom)
  if (beginsTooSoon(from, now)) return wrong([{ path: 'effectiveFrom', message: `须至少晚于现在 ${LEAD}` }])
  return from > startOf(latest)
    ? undefined
    : wrong([{ path: 'effectiveFrom', message: `须晚于版本“${last}”的 ${latest.program.effectiveFrom}` }])
}

const answerOf = (program: Program, versions: readonly Version[]): Published => ({
  version: program.version,
  effectiveFrom: program.effectiveFrom,
  warnings: warningsOf(program, versions),
})

/** The very same publication of the same person, when it was done before. Another one of this name is found by `act`. */
const publishedBefore = async ({ store }: Publishing, { program, publication }: Version): Promise<Published | undefined> => {
  const found = await store.get('programs', program.version)
  const before = found === undefined ? null : asVersion(found).publication
  const isSame = before?.by === publication?.by && before?.inputDigest === publication?.inputDigest
  return isSame ? answerOf(program, await allVersions(store)) : undefined
}
