import type { RemindersAnswer } from '@shared/contracts'
import { LIMITS } from '@shared/domain/limits'
import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { type Strings, useWords } from '@/strings'
import { remindingTable } from '@/strings/reminding'
import type { useReminders } from '../use-reminders'

interface Props {
  grants: RemindersAnswer['grants']
  saving: ReturnType<typeof useReminders>['grants']
}

/** How many messages of each template WeChat will still take, and the tap that gives one more. */
export const Grants = ({ grants, saving: { asking, save } }: Props) => {
  const words = useWords(remindingTable)
  return (
    <CellGroup id="grants" title={words.grants} note={words.why}>
      {grants.map(({ template, left }) => (
        <Cell key={template} id={`grant-${template}`} title={words.templates[template]} note={leftWords(left, words)}>
          {left < LIMITS.hoardedGrants && (
            <Button
              id={`grant-${template}-save`}
              look="soft"
              size="small"
              busy={asking === template}
              ariaLabel={words.saveOf(words.templates[template])}
              onClick={() => save(template)}
            >
              {words.save}
            </Button>
          )}
        </Cell>
      ))}
    </CellGroup>
  )
}

/** Some phones stop asking after a few dozen that were never used, so nobody is asked to hoard them. */
const leftWords = (left: number, words: Strings['reminding']): string => {
  if (left === 0) return words.none
  return left < LIMITS.hoardedGrants ? words.left(left) : words.full(left)
}
