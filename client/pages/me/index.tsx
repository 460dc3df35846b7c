import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { Asked } from '@/components/asked'
import { Screen } from '@/components/screen'
import { Invitation } from '@/features/me/components/invitation'
import { MeBadges } from '@/features/me/components/me-badges'
import { MeCells } from '@/features/me/components/me-cells'
import { MeHead } from '@/features/me/components/me-head'
import { MeSkeleton } from '@/features/me/components/me-skeleton'
import { PointsFace } from '@/features/me/components/points-face'
import { useMe } from '@/features/me/use-me'
import { useShownAgain } from '@/lib/use-shown-again'
import { useStrings } from '@/strings'

/** The last tab: who the member is, and everything that is neither the code nor the points. */
export default function MePage() {
  const { me: words } = useStrings()
  const me = useMe()

  // What was changed on another page is kept already; the server may know more.
  useShownAgain(me.reload)
  usePullDownRefresh(() => void me.load().finally(() => Taro.stopPullDownRefresh()))

  return (
    <Screen title={words.title} tab>
      <Asked asked={me} failed={words.failed} skeleton={<MeSkeleton />}>
        {(data) => (
          <>
            {data.member ? (
              <>
                <MeHead member={data.member} />
                <PointsFace member={data.member} />
                <MeBadges badges={data.member.badges} />
              </>
            ) : (
              <Invitation />
            )}
            <MeCells me={data} />
          </>
        )}
      </Asked>
    </Screen>
  )
}
