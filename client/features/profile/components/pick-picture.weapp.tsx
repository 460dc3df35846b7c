import { Button } from '@/components/button'
import { avatarFrom } from '@/lib/pick-avatar.weapp'
import type { PickPictureProps } from './pick-picture.h5'

/** WeChat itself offers the member's WeChat picture, the album and the camera; this app reads neither of them. */
export const PickPicture = ({ label, disabled, onPicked }: PickPictureProps) => (
  <Button
    id="pick-avatar"
    look="soft"
    size="small"
    disabled={disabled}
    openType="chooseAvatar"
    onChooseAvatar={(event) => void avatarFrom(event.detail.avatarUrl).then(onPicked)}
  >
    {label}
  </Button>
)
