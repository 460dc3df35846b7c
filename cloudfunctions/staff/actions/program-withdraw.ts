import type { StaffData } from '../../../shared/contracts'
import { shanghaiIso } from '../../../shared/domain/time'
import { refuse } from '../../../shared/errors'
import { touchVersions } from '../../_kit/programs/change'
import { asVersion, startOf, versionDocument } from '../../_kit/programs/versions'
import { transact } from '../../_kit/transact'
import { journalLine } from '../journal'
import { beginsTooSoon, LEAD } from '../program-versions'
import type { StaffAct } from '../request'

/** Takes back a version that is still to come, early enough for every instance to hear of it. One that has been taken back stays so. */
export const withdrawProgram: StaffAct<'program.withdraw'> = (request) =>
  transact<StaffData<'program.withdraw'>>(request.store, {
    act: async (transaction) => {
      const { version } = request.input
      const found = await transaction.get('programs', version)
      if (found === undefined) return refuse('not_found', `没有版本“${version}”`)
      const before = asVersion(found)
      if (before.withdrawal !== null) return { version }
      if (beginsTooSoon(startOf(before), request.now)) {
        const message = `已生效或 ${LEAD}内将生效的版本不能撤回`
        return refuse('invalid', message, { fields: [{ path: 'version', message }] })
      }
      await touchVersions(transaction)
      const withdrawal = { by: request.staff._id, at: shanghaiIso(request.now) }
      await transaction.replace('programs', versionDocument({ ...before, withdrawal }))
      await transaction.insert('staff_log', [
        journalLine(request, { key: `program:${version}:withdraw`, action: 'program.withdraw', title: `撤回规则版本：${version}` }),
      ])
      return { version }
    },
  })
