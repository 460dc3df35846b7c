import { useState } from 'react'
import { View } from '@tarojs/components'
import type { StaffMe } from '@shared/contracts'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Absent } from '@/features/staff-desk/components/absent'
import { Desk } from '@/features/staff-desk/components/desk'
import { DeskSkeleton } from '@/features/staff-desk/components/desk-skeleton'
import { useStaff } from '@/features/staff-desk/use-staff'
import { Tiles } from '@/features/staff-home/components/tiles'
import { Who } from '@/features/staff-home/components/who'
import { tilesOf } from '@/features/staff-home/tiles'
import { undecided } from '@/features/staff-home/undecided'
import { go, type RouteName } from '@/lib/routes'
import { canScan, scan } from '@/lib/scan'
import { useShownAgain } from '@/lib/use-shown-again'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import './index.scss'

/** 门店工作台: what staff can do at the counter. */
export default function StaffHomePage() {
  const staff = useWords(staffTable)
  const { me, error, load } = useStaff()
  const [open, setOpen] = useState(undecided)

  // Whoever comes back may have found out what was undecided, or answered what was waiting.
  useShownAgain(() => {
    setOpen(undecided)
    void load()
  })

  if (me) return <Home me={me} open={open} />
  return (
    <Desk title={staff.desk.title}>{error === undefined ? <DeskSkeleton /> : <Absent error={error} onRetry={() => void load()} />}</Desk>
  )
}

const Home = ({ me, open }: { me: StaffMe; open: RouteName | undefined }) => {
  const staff = useWords(staffTable)
  const scanned = async () => {
    const code = await scan()
    if (code) go('staffCredit', { code })
  }
  return (
    <Desk
      title={staff.desk.title}
      dock={
        <Button id="scan-member" className="staff-home__scan" onClick={() => (canScan ? void scanned() : go('staffCredit'))}>
          <Icon name={canScan ? 'scan' : 'edit'} className="staff-home__icon" />
          {canScan ? staff.member.scanCode : staff.tiles.credit}
        </Button>
      }
    >
      <Who me={me} />
      {open && (
        <View
          className="staff-home__undecided"
          id="undecided"
          hoverClass="is-pressed"
          hoverStayTime={80}
          ariaRole="button"
          onClick={() => go(open)}
        >
          <Icon name="hourglass" />
          <View className="staff-home__words">
            {staff.desk.undecided} · {staff.desk.undecidedGo}
          </View>
          <Icon name="next" />
        </View>
      )}
      <Tiles tiles={tilesOf(me, canScan)} />
    </Desk>
  )
}
