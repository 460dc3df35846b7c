import { View } from '@tarojs/components'
import type { Me } from '@shared/contracts'
import { LIMITS } from '@shared/domain/limits'
import { Button } from '@/components/button'
import { CellGroup } from '@/components/cell'
import { Field } from '@/components/field'
import { Outcome } from '@/components/outcome'
import { useStrings, useWords } from '@/strings'
import { profileTable } from '@/strings/profile'
import { nicknameLength } from '../nickname'
import { useProfile } from '../use-profile'
import { BirthdayCell } from './birthday-cell'
import { BirthdaySheet } from './birthday-sheet'
import { Facts } from './facts'
import { Picture } from './picture'
import './profile-form.scss'

/** Longer texts than any nickname are cut by the field; how long is too long is counted by characters. */
const MOST_UNITS = 200

/** Picture and name to be changed, the birthday to be given once, and what else is known. */
export const ProfileForm = ({ member, note }: { member: Me; note: (change: Partial<Me>) => void }) => {
  const words = useWords(profileTable)
  const { common } = useStrings()
  const form = useProfile(member, note)
  const { write, draft } = form
  const nickname = draft.nickname ?? member.name ?? ''
  return (
    <View className="profile-form" id="profile">
      <View className="profile-form__own">
        <Picture
          member={member}
          draft={draft}
          fault={form.pictureFault}
          busy={write.busy}
          onPicked={form.picked}
          onDrop={form.dropPicture}
        />
        <Field
          id="nickname"
          label={words.nickname}
          type="nickname"
          value={nickname}
          maxlength={MOST_UNITS}
          placeholder={words.nicknameHint}
          problem={form.nameFault}
          suffix={`${nicknameLength(nickname)} / ${LIMITS.nicknameCharacters}`}
          onInput={form.type}
          onBlur={form.type}
        />
        {form.asking === undefined && <Outcome state={write.state} onAgain={() => void write.again()} />}
        <View className="profile-form__save">
          <Button id="save-profile" busy={write.busy && form.asking === undefined} disabled={!form.canSave} onClick={form.save}>
            {common.save}
          </Button>
        </View>
      </View>
      <CellGroup note={member.birthday ? undefined : words.birthdayWhy}>
        <BirthdayCell birthday={member.birthday} disabled={write.busy || write.state.step === 'unknown'} onChosen={form.askBirthday} />
      </CellGroup>
      <Facts member={member} />
      <BirthdaySheet
        day={form.asking}
        state={write.state}
        onGive={form.giveBirthday}
        onAgain={() => void write.again()}
        onClose={form.stopAsking}
      />
    </View>
  )
}
