import { ASKING_MOMENTS, grantsLeft, REMINDER_KINDS, REMINDERS, TEMPLATE_NAMES, templatesToAsk } from '../../../shared/domain/reminders'
import { isRefusal } from '../../../shared/errors'
import { memberOf } from '../../_kit/people'
import { currentProgram } from '../../_kit/programs'
import { sendsSms } from '../../_kit/sms/send'
import { openWallet } from '../../_kit/wallets/documents'
import { type Act, callerAccount } from '../request'

/** What may come to the phone of the caller, and what to ask for when. */
export const getReminders: Act<'reminders.get'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { store, now } = request
  const { reminders, phone } = await memberOf(store, account._id)
  const { wallet } = await openWallet(store, account)
  const { quiet } = (await currentProgram(store, now)).reminders
  const asked = ASKING_MOMENTS.map((moment) => [moment, templatesToAsk(moment, wallet, reminders.off)] as const)
  return {
    kinds: REMINDER_KINDS.map((kind) => ({ kind, on: !reminders.off.includes(kind), template: REMINDERS[kind].template })),
    sms: { available: sendsSms(), phone: phone !== null, on: reminders.sms },
    ...(quiet ? { quiet } : {}),
    grants: TEMPLATE_NAMES.map((template) => ({ template, left: grantsLeft(wallet, template) })),
    ask: Object.fromEntries(asked.filter(([, templates]) => templates.length > 0)),
  }
}
