import { View } from '@tarojs/components'
import { Field } from '@/components/field'
import { Outcome } from '@/components/outcome'
import { ConfirmSheet } from '@/components/sheet'
import { useWords } from '@/strings'
import { addressesTable } from '@/strings/addresses'
import { type AddressField, MOST } from '../draft'
import type { Addresses } from '../use-addresses'

const FIELDS: readonly AddressField[] = ['name', 'phone', 'region', 'detail']

const isHinted = (field: AddressField): field is 'region' | 'detail' => field === 'region' || field === 'detail'

/** Where an address is written or changed. */
export const AddressSheet = ({ addresses }: { addresses: Addresses }) => {
  const words = useWords(addressesTable)
  const { editing, faults, saving } = addresses
  if (!editing) return null
  const { step } = saving.state
  return (
    <ConfirmSheet
      id="address"
      open
      title={editing.id ? words.editTitle : words.newTitle}
      confirmLabel={words.save}
      cancelLabel={words.cancel}
      busy={step === 'sending'}
      onConfirm={() => void addresses.save()}
      onClose={addresses.close}
    >
      {FIELDS.map((field) => (
        <Field
          key={field}
          id={`address-${field}`}
          label={words[field]}
          value={editing.draft[field]}
          maxlength={field === 'phone' ? 20 : MOST[field]}
          type={field === 'phone' ? 'number' : 'text'}
          placeholder={isHinted(field) ? words[`${field}Hint`] : undefined}
          problem={faults[field]}
          disabled={step === 'sending' || step === 'unknown'}
          onInput={(value) => addresses.type(field, value)}
        />
      ))}
      <View>{words.saveNote}</View>
      <Outcome id="address-save" state={saving.state} onAgain={() => void saving.again()} />
    </ConfirmSheet>
  )
}
