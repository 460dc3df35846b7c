import { messageSettings } from '../documents/member'

/** Which messages the member wants in the inbox. */
export const settingsUpdate = {
  effect: 'write',
  request: messageSettings,
  answer: messageSettings,
  refusals: ['not_joined', 'busy'],
} as const
