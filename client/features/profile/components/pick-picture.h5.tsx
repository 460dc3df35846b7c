import { Button } from '@/components/button'
import type { Picked } from '@/lib/avatar-ladder'
import { pickAvatar } from '@/lib/pick-avatar.h5'

export interface PickPictureProps {
  label: string
  disabled: boolean
  /** What became of the picture; undefined when the member turned back. */
  onPicked: (picked: Picked | undefined) => void
}

/** In a browser the picture comes from a file. */
export const PickPicture = ({ label, disabled, onPicked }: PickPictureProps) => (
  <Button id="pick-avatar" look="soft" size="small" disabled={disabled} onClick={() => void pickAvatar().then(onPicked)}>
    {label}
  </Button>
)
