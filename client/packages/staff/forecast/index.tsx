import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ExpiryForecast } from '@shared/contracts'
import { Button } from '@/components/button'
import { StateView } from '@/components/state-view'
import { Answered } from '@/features/staff-desk/components/answered'
import { Desk } from '@/features/staff-desk/components/desk'
import { Losers } from '@/features/staff-forecast/components/losers'
import { Months } from '@/features/staff-forecast/components/months'
import { Total } from '@/features/staff-forecast/components/total'
import { forecastView, type Losing, soonLosing } from '@/features/staff-forecast/forecast-view'
import { staff } from '@/lib/call'
import { now } from '@/lib/clock'
import { useAsk } from '@/lib/use-ask'
import { useWords } from '@/strings'
import { figuresTable } from '@/strings/figures'
import './index.scss'

/** 到期预测: how many points will die when, and who loses some next; for operators. */
export default function StaffForecastPage() {
  const words = useWords(figuresTable).forecast
  const forecast = useAsk(() => staff.ask('expiry.forecast', {}))
  return (
    <Desk title={words.title}>
      <Answered asked={forecast}>{(data) => <Found forecast={data} />}</Answered>
    </Desk>
  )
}

const Found = ({ forecast }: { forecast: ExpiryForecast }) => {
  const words = useWords(figuresTable).forecast
  const [losing, setLosing] = useState<Losing>()
  const view = forecastView(forecast, now(), words)
  return (
    <View className="staff-forecast" id="forecast">
      <Total view={view} />
      {view.isEmpty ? (
        <StateView art="sprout" title={words.none} note={words.noneNote} />
      ) : (
        <>
          <Months view={view} onWho={setLosing} />
          {losing ? (
            // Each range is a list of its own, and begins anew.
            <Losers key={losing.from + losing.until} losing={losing} />
          ) : (
            <View className="staff-forecast__soon">
              <Button id="who-soon" look="soft" onClick={() => setLosing(soonLosing(now(), words))}>
                {words.soon}
              </Button>
            </View>
          )}
        </>
      )}
    </View>
  )
}
