import { Input, Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Screen } from '@/components/screen'
import { groupedClaimCode, isWholeClaimCode } from '@/features/claim/claim-code'
import { type Claimed, useClaim } from '@/features/claim/use-claim'
import { Offer } from '@/features/reminders/components/offer'
import { grouped } from '@/lib/format'
import { goBack, ROUTES } from '@/lib/routes'
import { canScan, scan } from '@/lib/scan'
import { useStrings, useWords } from '@/strings'
import { claimTable } from '@/strings/claim'
import './index.scss'

/** 补录: a receipt that was paid without the card becomes the member's own. */
export default function ClaimPage() {
  const words = useWords(claimTable)
  const { code, state, problem, type, claim, again } = useClaim(decodeURIComponent(useRouter().params.code ?? ''))
  const scanned = async () => {
    const text = await scan()
    if (text) type(text)
  }
  return (
    <Screen title={words.title} back>
      {state.step === 'done' ? (
        <Done claimed={state.data} onAgain={again} />
      ) : (
        <View className="claim">
          <View className="claim__paper">
            <View className="claim__art" />
            <View className="claim__lead">{words.lead}</View>
            <View className={`claim__field ${problem ? 'claim__field--wrong' : ''}`}>
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
                  ariaLabel={words.scan}
                  onClick={() => void scanned()}
                >
                  <Icon name="scan" />
                </View>
              )}
            </View>
            {problem && (
              <View className="claim__problem" id="claim-problem">
                {problem}
              </View>
            )}
            {state.step === 'unknown' && (
              <View className="claim__unknown" id="claim-unknown">
                {state.offline ? words.offline : words.unknown}
              </View>
            )}
            <Button id="claim-go" busy={state.step === 'sending'} disabled={!isWholeClaimCode(code)} onClick={() => void claim()}>
              {state.step === 'sending' ? words.going : state.step === 'unknown' ? words.checkAgain : words.go}
            </Button>
          </View>
          <View className="claim__notes">
            {words.notes.map((note) => (
              <View key={note} className="claim__note">
                · {note}
              </View>
            ))}
          </View>
        </View>
      )}
    </Screen>
  )
}

const Done = ({ claimed, onAgain }: { claimed: Claimed; onAgain: () => void }) => {
  const words = useWords(claimTable)
  const { common } = useStrings()
  return (
    <View className="claimed" id="claimed">
      <View className="claimed__art" />
      <View className="claimed__title">{words.done}</View>
      <View className="claimed__points" id="claimed-points">
        +{grouped(claimed.points)}
        <Text className="claimed__unit">{common.points}</Text>
      </View>
      <View className="claimed__balance">{words.balance(grouped(claimed.balance))}</View>
      <View className="claimed__actions">
        <Button
          id="claimed-entry"
          onClick={() => void Taro.redirectTo({ url: `${ROUTES.entry}?id=${encodeURIComponent(claimed.entryId)}` })}
        >
          {words.explain}
        </Button>
        <View className="claimed__gap" />
        <Button id="claimed-again" look="soft" onClick={onAgain}>
          {words.another}
        </Button>
        <Button id="claimed-back" look="plain" onClick={goBack}>
          {common.back}
        </Button>
        <Offer inside moment="claimed" happened={claimed.entryId} />
      </View>
    </View>
  )
}
