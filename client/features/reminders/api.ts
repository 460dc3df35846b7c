import type { RemindersAnswer } from '@shared/contracts'
import { act, ask } from '@/lib/call'
import { endOp } from '@/lib/pending-ops'

/** What may come to the phone, and how much WeChat will still take. Throws CallError. */
export const fetchReminders = (): Promise<RemindersAnswer> => ask('reminders.get', {})

/** WeChat hands over what stands in an address as it was written there. */
const plain = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Tells quietly that a reminder was followed. One that is lost only makes reminders look less useful than they are, so nobody is
 * bothered with it, and it is not kept.
 */
export const noteOpened = async (named: string): Promise<void> => {
  const messageId = plain(named)
  const key = `reminder.open:${messageId}`
  try {
    await act('reminder.open', { messageId }, key)
  } catch {
    endOp(key)
  }
}
