import * as z from 'zod'
import { birthday } from '../documents/member'
import { LIMITS } from '../../domain/limits'

const picture = z.strictObject({
  type: z.enum(['image/jpeg', 'image/png']),
  base64: z.base64('图片内容不正确').max(Math.ceil(LIMITS.avatarBytes / 3) * 4, '图片过大,请换一张'),
})

/** Counts characters as people do: an emoji of several code points is one. */
export const nickname = z
  .string()
  .trim()
  .min(1, '昵称不能为空')
  .max(200, `昵称最多 ${LIMITS.nicknameCharacters} 个字`)
  .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u, '昵称不能包含控制字符')

/** Changes what is given, all of it or nothing. A birthday can be set once. */
export const profileUpdate = {
  effect: 'write',
  request: z
    .strictObject({
      nickname: nickname.optional(),
      /** Null takes the picture away. */
      avatar: picture.nullable().optional(),
      birthday: birthday.optional(),
    })
    .refine((input) => Object.values(input).some((value) => value !== undefined), '没有要修改的内容'),
  answer: z.strictObject({ name: z.string().optional(), avatarId: z.string().optional(), birthday: birthday.optional() }),
  refusals: ['not_joined', 'birthday_set', 'text_rejected', 'busy'],
} as const
