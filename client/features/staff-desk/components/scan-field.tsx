import { View } from '@tarojs/components'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { canScan, scan } from '@/lib/scan'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import './scan-field.scss'

interface Props {
  id: string
  label: string
  value: string
  placeholder: string
  maxlength: number
  type?: 'text' | 'number'
  problem?: string
  note?: string
  disabled?: boolean
  /** What was typed, as far as it is typed. */
  onInput: (text: string) => void
  /** What the camera read: whole, so that it can be acted on at once. */
  onScan: (text: string) => void
  onConfirm?: () => void
}

/** A field that can be filled by the camera as well, where there is one. */
export const ScanField = ({ onScan, onConfirm, ...field }: Props) => {
  const { scan: label } = useWords(staffTable).member
  const scanned = async () => {
    const text = await scan()
    if (text) onScan(text)
  }
  return (
    <Field
      {...field}
      onConfirm={onConfirm}
      suffix={
        canScan && (
          <View
            className="scan-field"
            id={`${field.id}-scan`}
            hoverClass="is-pressed"
            hoverStayTime={80}
            ariaRole="button"
            ariaLabel={label}
            onClick={() => void scanned()}
          >
            <Icon name="scan" />
          </View>
        )
      }
    />
  )
}
