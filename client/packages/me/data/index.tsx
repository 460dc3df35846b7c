import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { CellGroup } from '@/components/cell'
import { Lines } from '@/components/lines'
import { Screen } from '@/components/screen'
import { useMyData } from '@/features/mydata/use-my-data'
import { ExportBar } from '@/features/points/components/export-bar'
import { useWords } from '@/strings'
import { mydataTable } from '@/strings/mydata'
import './index.scss'

/** Everything that is kept about the member, as a file to take along. */
export default function DataPage() {
  const words = useWords(mydataTable)
  const exporting = useMyData()
  return (
    <Screen title={words.title} back>
      <View className="data" id="data">
        <View className="data__lead">{words.lead}</View>
        <CellGroup title={words.inside} note={words.note}>
          <View className="data__parts">
            <Lines lines={words.parts} icon="check" />
          </View>
        </CellGroup>
        <View className="data__go">
          <Button
            id="export"
            busy={exporting.state.step === 'collecting'}
            disabled={exporting.state.step !== 'idle'}
            onClick={exporting.start}
          >
            {words.start}
          </Button>
        </View>
      </View>
      <ExportBar {...exporting} />
    </Screen>
  )
}
