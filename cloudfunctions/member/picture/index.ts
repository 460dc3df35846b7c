import type { ActionInput } from '../../../shared/contracts'
import type { MemberDocument } from '../../../shared/contracts/documents/member'
import { LIMITS } from '../../../shared/domain/limits'
import { refuse, type Refusal } from '../../../shared/errors'
import { sha256 } from '../../_kit/digest'
import { strippedJpeg } from '../../_kit/picture/jpeg'
import { strippedPng } from '../../_kit/picture/png'

type Given = NonNullable<ActionInput<'profile.update'>['avatar']>
type Avatar = NonNullable<MemberDocument['avatar']>

/** A small file can hold a picture that no phone has the memory to draw. */
const LONGEST_SIDE = 1024

const STRIP = { 'image/jpeg': strippedJpeg, 'image/png': strippedPng } as const

const refused = (message: string): Refusal => refuse('invalid', message, { fields: [{ path: 'avatar.base64', message }] })

/** The picture as it is kept: what it claims to be, and nothing in it but the picture. */
export const avatarOf = ({ type, base64 }: Given): Avatar | Refusal => {
  const given = Buffer.from(base64, 'base64')
  if (given.length > LIMITS.avatarBytes) return refused('图片过大，请换一张')
  const stripped = STRIP[type](given)
  if (!stripped) return refused('图片无法识别，请换一张')
  const { bytes, width, height } = stripped
  if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) return refused(`图片边长须在 ${LONGEST_SIDE} 像素以内`)
  const kept = bytes.toString('base64')
  return { id: sha256(kept).slice(0, 16), type, base64: kept }
}
