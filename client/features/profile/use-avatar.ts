import { useEffect, useState } from 'react'
import { fetchAvatar, keptAvatar } from './api'

/** The picture with this id as an address for an image. It is asked for only when the device has another one, or none. */
export const useAvatar = (avatarId: string | undefined): string | undefined => {
  const [avatar, setAvatar] = useState(keptAvatar)

  useEffect(() => {
    if (!avatarId || avatar?.avatarId === avatarId) return
    const kept = keptAvatar()
    if (kept?.avatarId === avatarId) setAvatar(kept)
    // Without an answer the first letter of the name stays in its place.
    else fetchAvatar().then(setAvatar, () => undefined)
  }, [avatarId, avatar])

  return avatarId && avatar?.avatarId === avatarId ? avatar.dataUri : undefined
}
