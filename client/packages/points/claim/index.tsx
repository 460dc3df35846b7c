import { Input, Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Screen } from '@/components/screen'
import { groupedClaimCode, isWholeClaimCode } from '@/features/claim/claim-code'
import { type Claimed, useClaim } from '@/features/claim/use-claim'
import { grouped } from '@/lib/format'
import { goBack, ROUTES } from '@/lib/routes'
import { canScan, scan } from '@/lib/scan'
import './index.scss'

/** 补录: a receipt that was paid without the card becomes the member's own. */
export default function ClaimPage() {
  const { code, state, type, claim, again } = useClaim(decodeURIComponent(useRouter().params.code ?? ''))
  const scanned = async () => {
    const text = await scan()
    if (text) type(text)
  }
  return (
    <Screen title="小票补录" back>
      {state.step === 'done' ? (
        <Done claimed={state.claimed} onAgain={again} />
      ) : (
        <View className="claim">
          <View className="claim__paper">
            <View className="claim__art" />
            <View className="claim__lead">小票上的补录码</View>
            <View className={`claim__field ${state.step === 'typing' && state.problem ? 'claim__field--wrong' : ''}`}>
              <Input
                id="claim-code"
                className="claim__input"
                type="text"
                value={groupedClaimCode(code)}
                maxlength={24}
                placeholder="K7Q2M-4X9PT-A6B"
                placeholderClass="claim__hint"
                confirmType="done"
                disabled={state.step === 'sending'}
                onInput={(event) => type(event.detail.value)}
                onConfirm={() => void claim()}
              />
              {canScan && (
                <View
                  id="scan"
                  className="claim__scan"
                  hoverClass="is-pressed"
                  ariaRole="button"
                  ariaLabel="扫一扫"
                  onClick={() => void scanned()}
                >
                  <Icon name="scan" />
                </View>
              )}
            </View>
            {state.step === 'typing' && state.problem && (
              <View className="claim__problem" id="claim-problem">
                {state.problem}
              </View>
            )}
            {state.step === 'unknown' && (
              <View className="claim__unknown" id="claim-unknown">
                {state.offline
                  ? '网络没有连上。已经记下这次补录，联网后点按钮继续，不会重复积分'
                  : '还没有收到结果，请稍后再查一次，不会重复积分'}
              </View>
            )}
            <Button id="claim-go" busy={state.step === 'sending'} disabled={!isWholeClaimCode(code)} onClick={() => void claim()}>
              {state.step === 'sending' ? '正在补录' : state.step === 'unknown' ? '再查一次' : '补录积分'}
            </Button>
          </View>
          <View className="claim__notes">
            <View className="claim__note">· 补录码印在小票下方，共 13 位，不分大小写</View>
            <View className="claim__note">· 请在小票写明的日期之前补录，每张小票只能补录一次</View>
            <View className="claim__note">· 已全部退款的小票没有可补的积分</View>
          </View>
        </View>
      )}
    </Screen>
  )
}

const Done = ({ claimed, onAgain }: { claimed: Claimed; onAgain: () => void }) => (
  <View className="claimed" id="claimed">
    <View className="claimed__art" />
    <View className="claimed__title">补录成功</View>
    <View className="claimed__points" id="claimed-points">
      +{grouped(claimed.points)}
      <Text className="claimed__unit">分</Text>
    </View>
    <View className="claimed__balance">当前积分 {grouped(claimed.balance)}</View>
    <View className="claimed__actions">
      <Button id="claimed-entry" onClick={() => void Taro.redirectTo({ url: `${ROUTES.entry}?id=${encodeURIComponent(claimed.entryId)}` })}>
        看看怎么算的
      </Button>
      <View className="claimed__gap" />
      <Button id="claimed-again" look="soft" onClick={onAgain}>
        再补一张
      </Button>
      <Button id="claimed-back" look="plain" onClick={goBack}>
        返回
      </Button>
    </View>
  </View>
)
