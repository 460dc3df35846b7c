import type { StaffData } from '../../../shared/contracts'
import { refuse } from '../../../shared/errors'
import { asNotice } from '../../_kit/notices'
import { transact } from '../../_kit/transact'
import { journalLine } from '../journal'
import type { StaffAct } from '../request'

/** Takes an announcement back; members see it for a minute more at most. One that has been taken back stays so. */
export const withdrawNotice: StaffAct<'notice.withdraw'> = (request) =>
  transact<StaffData<'notice.withdraw'>>(request.store, {
    act: async (transaction) => {
      const { noticeId } = request.input
      const found = await transaction.get('notices', noticeId)
      if (found === undefined) return refuse('not_found', '没有找到这条公告')
      const notice = asNotice(found)
      if (notice.withdrawnBy !== null) return { noticeId }
      await transaction.replace('notices', asNotice({ ...notice, withdrawnBy: request.staff._id }))
      await transaction.insert('staff_log', [
        journalLine(request, { key: `notice:${noticeId}:withdraw`, action: 'notice.withdraw', title: `撤回公告：${notice.title}` }),
      ])
      return { noticeId }
    },
  })
