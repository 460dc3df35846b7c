import { View } from '@tarojs/components'
import { Asked } from '@/components/asked'
import { Clauses } from '@/components/clauses'
import { Lines } from '@/components/lines'
import { Sheet } from '@/components/sheet'
import { useAsk } from '@/lib/use-ask'
import { useStrings, useWords } from '@/strings'
import { operatorTable } from '@/strings/operator'
import { programParts } from '../program-words'
import { type Programs, readProgram } from '../use-programs'
import './program-sheet.scss'

/** A version in words, and what asks for another look. */
export const ProgramSheet = ({ programs }: { programs: Programs }) => {
  const { common } = useStrings()
  const { reading } = programs
  return (
    <Sheet id="program" open={reading !== undefined} title={reading?.version ?? ''} closeLabel={common.close} onClose={programs.close}>
      {reading && <Content version={reading.version} />}
    </Sheet>
  )
}

const Content = ({ version }: { version: string }) => {
  const words = useWords(operatorTable).programs
  const read = useAsk(() => readProgram(version))
  return (
    <Asked asked={read} failed={words.failed}>
      {({ program, warnings }) => (
        <View className="program-sheet" id="program-parts">
          <View className="program-sheet__warnings">
            {warnings.length > 0 && <View className="program-sheet__lead">{words.warnings}</View>}
            <Lines
              lines={warnings.length > 0 ? warnings.map(({ message }) => message) : [words.noWarnings]}
              icon={warnings.length > 0 ? 'warning' : 'check'}
              tone={warnings.length > 0 ? 'clay' : 'leaf'}
            />
          </View>
          <Clauses parts={programParts(program, words)} />
        </View>
      )}
    </Asked>
  )
}
