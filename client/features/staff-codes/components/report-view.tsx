import { View } from '@tarojs/components'
import { grouped } from '@/lib/format'
import { useWords } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'
import type { Report } from '../report'
import './report-view.scss'

/** What became of the codes of a file, and which lines to look at. */
export const ReportView = ({ report }: { report: Report }) => {
  const words = useWords(giftDeskTable).codesPage
  const { duplicateLines, faultyLines } = report
  const rows = [
    ['taken', words.taken, report.taken],
    ['duplicates', words.duplicates, report.duplicates],
    ['faulty', words.faulty, report.faulty],
    ...(report.left === undefined ? [] : ([['left', words.left, report.left]] as const)),
  ] as const
  return (
    <View className="code-report" id="import-report">
      {rows.map(([id, label, count]) => (
        <View key={id} className="code-report__row">
          <View className="code-report__label">{label}</View>
          <View className="code-report__value" id={`import-${id}`}>
            {grouped(count)}
          </View>
        </View>
      ))}
      {duplicateLines.length > 0 && (
        <View className="code-report__lines">
          {words.duplicateLines} {words.lines(duplicateLines.join(' '), report.duplicates > duplicateLines.length)}
        </View>
      )}
      {faultyLines.map(({ line, fault }) => (
        <View key={line} className="code-report__lines">
          {words.faultLine(line, words.faults[fault])}
        </View>
      ))}
    </View>
  )
}
