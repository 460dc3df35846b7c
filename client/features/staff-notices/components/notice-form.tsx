import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { CellGroup } from '@/components/cell'
import { Field } from '@/components/field'
import { Segmented } from '@/components/segmented'
import { ConfirmSheet } from '@/components/sheet'
import { Toggle } from '@/components/toggle'
import { Desk } from '@/features/staff-desk/components/desk'
import { useStrings, useWords } from '@/strings'
import { inboxTable } from '@/strings/inbox'
import { staffTable } from '@/strings/staff'
import { LONGEST_BODY, LONGEST_TITLE } from '../draft'
import type { Notices } from '../use-notices'
import { HowLong } from './how-long'
import { Preview } from './preview'
import './notice-form.scss'

const KINDS = ['service', 'activity'] as const

/** Where an announcement is written. What members will see stands below, as it changes. */
export const NoticeForm = ({ notices }: { notices: Notices }) => {
  const inbox = useWords(inboxTable)
  const staff = useWords(staffTable)
  const { common } = useStrings()
  const words = staff.notices
  const { draft, faults, publish, change } = notices
  // What is missing may have been scrolled out of sight.
  const problem = faults.size > 0 ? words.missing : publish.problem
  return (
    <Desk
      title={words.new}
      problem={problem}
      dock={
        <>
          <Button id="publish" onClick={notices.ask}>
            {words.publish}
          </Button>
          <Button id="publish-cancel" look="plain" onClick={notices.leave}>
            {common.cancel}
          </Button>
        </>
      }
    >
      <View className="notice-form" id="notice-form">
        <Segmented
          id="kind"
          label={words.kind}
          options={KINDS.map((value) => ({ value, label: inbox.kinds[value] }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <View className="notice-form__note">{words.kindNote[draft.kind]}</View>
        <View className="notice-form__part">
          <Field
            id="title"
            label={words.name}
            value={draft.title}
            placeholder={words.nameHint}
            maxlength={LONGEST_TITLE}
            counter
            problem={faults.has('title') ? words.needed : undefined}
            onInput={(title) => change({ title })}
          />
          <Field
            id="body"
            label={words.body}
            value={draft.body}
            placeholder={words.bodyHint}
            maxlength={LONGEST_BODY}
            counter
            multiline
            problem={faults.has('body') ? words.needed : undefined}
            onInput={(body) => change({ body })}
          />
        </View>
        <HowLong notices={notices} />
        <View className="notice-form__toggle">
          <CellGroup>
            <Toggle id="pinned" on={draft.pinned} label={words.pinned} note={words.pinnedNote} onChange={(pinned) => change({ pinned })} />
          </CellGroup>
        </View>
        <Preview draft={draft} />
      </View>
      <ConfirmSheet
        id="publish-ask"
        open={notices.asking}
        title={words.ask}
        confirmLabel={words.confirm}
        cancelLabel={common.cancel}
        busy={publish.busy}
        onConfirm={() => void notices.send()}
        onClose={notices.dismiss}
      >
        <View>{words.askNote}</View>
      </ConfirmSheet>
    </Desk>
  )
}
