import { LIMITS } from '../../../shared/domain/limits'
import { refuse } from '../../../shared/errors'
import { openFiles } from '../../_kit/cloudbase/files'
import { sha256 } from '../../_kit/digest'
import { addressesOf } from '../../_kit/mall/pictures'
import { strippedJpeg } from '../../_kit/picture/jpeg'
import { strippedPng } from '../../_kit/picture/png'
import type { StaffAct } from '../request'

const FORMATS = {
  'image/jpeg': { stripped: strippedJpeg, extension: 'jpg' },
  'image/png': { stripped: strippedPng, extension: 'png' },
} as const

/**
 * A picture of a gift into cloud storage: nothing in it but the picture, under the name of what is in it, so that one that is sent again is
 * the same file.
 */
export const pictureGift: StaffAct<'gift.picture'> = async ({ now, input }) => {
  const { stripped, extension } = FORMATS[input.type]
  const given = Buffer.from(input.base64, 'base64')
  if (given.length > LIMITS.giftPictureBytes) return refuse('too_large', '图片过大，请换一张')
  const picture = stripped(given)
  if (!picture) return refuse('photo_invalid')
  const { bytes, width, height } = picture
  if (Math.min(width, height) < LIMITS.giftPictureShortest || Math.max(width, height) > LIMITS.giftPictureLongest)
    return refuse('photo_invalid', `图片边长须在 ${LIMITS.giftPictureShortest}–${LIMITS.giftPictureLongest} 像素之间`)
  const fileId = await openFiles().upload(`gifts/${sha256(bytes).slice(0, 32)}.${extension}`, bytes)
  return { fileId, url: (await addressesOf([fileId], now)).get(fileId) ?? '' }
}
