import { StateView } from '@/components/state-view'
import { isOffline, isOutdated } from '@/lib/call'
import { goBack } from '@/lib/routes'
import { wordsOf } from '@/lib/words'
import { useStrings, useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import { isDenied } from '../use-staff'

/** Why a page of the desk has nothing to show: not for this person, or not now. */
export const Absent = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const staff = useWords(staffTable)
  const { common } = useStrings()
  if (isDenied(error))
    return (
      <StateView art="staff" title={staff.desk.deniedTitle} note={staff.desk.deniedNote} action={{ label: common.back, onClick: goBack }} />
    )
  return (
    <StateView
      art={isOutdated(error) ? 'update' : 'cloud'}
      title={isOffline(error) ? staff.desk.offline : staff.desk.failed}
      note={isOffline(error) ? staff.desk.offlineNote : wordsOf(error)}
      action={{ label: common.retry, onClick: onRetry }}
    />
  )
}
