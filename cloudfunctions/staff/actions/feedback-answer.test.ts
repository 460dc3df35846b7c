import type { FeedbackDocument } from '../../../shared/contracts/documents/feedback'
import { MEMBER, openCounter } from '../../../tests/support/counter'
import { manager } from '../../../tests/support/shop'
import { asked } from '../../../tests/support/staff-request'
import { answerFeedback } from './feedback-answer'

const RECEIVED: FeedbackDocument = {
  _id: 'F1',
  schema: 1,
  memberId: MEMBER,
  kind: 'problem',
  text: '积分没有到账',
  entryId: null,
  at: '2026-11-24T09:00:00.000+08:00',
  state: 'received',
  reply: null,
  repliedAt: null,
  repliedBy: null,
}

const open = ({ service = true, account = {} }: { service?: boolean; account?: Parameters<typeof openCounter>[0] } = {}) => {
  const { store } = openCounter({ name: '林溪', ...account })
  const member = { _id: MEMBER, schema: 1, openid: 'o', phone: null, consents: [], inviteToken: null, joinedAt: RECEIVED.at }
  store.seed('members', { ...member, messages: { points: true, service, activity: true } })
  store.seed('feedback', RECEIVED)
  const send = (reply = '已为您补记', close = false, staffNo = 'A02') =>
    answerFeedback(asked<'feedback.answer'>(store, { feedbackId: 'F1', reply, close }, { staff: manager(staffNo) }))
  return { store, send }
}

it('writes the answer, the line in the inbox and the journal together', async () => {
  const { store, send } = open()
  expect(await send()).toEqual({ state: 'answered' })
  const at = '2026-11-24T12:00:00.000+08:00'
  expect(store.all('feedback')).toEqual([{ ...RECEIVED, state: 'answered', reply: '已为您补记', repliedAt: at, repliedBy: 'A02' }])
  const told = { kind: 'service', title: '您的反馈有了答复', body: '已为您补记', link: 'feedback', at }
  expect(store.all('messages')).toEqual([{ _id: 'feedback:F1', schema: 1, memberId: MEMBER, ...told }])
  expect(store.all('staff_log')).toMatchObject([{ _id: 'feedback:F1', staffNo: 'A02', memberId: MEMBER, memberName: '林*' }])
})

it('answers the same when it is sent again, and says nothing twice', async () => {
  const { store, send } = open()
  for (const staffNo of ['A02', 'A02', 'A03']) expect(await send('已为您补记', false, staffNo)).toEqual({ state: 'answered' })
  expect(store.all('messages')).toHaveLength(1)
  expect(store.all('staff_log')).toHaveLength(1)
})

it('lets nobody overwrite what the member has read', async () => {
  const { store, send } = open()
  await send()
  expect(await send('另一种说法')).toMatchObject({ refused: 'conflict' })
  expect(store.all('feedback')).toMatchObject([{ reply: '已为您补记' }])
})

it('closes an answered matter without another message, once', async () => {
  const { store, send } = open()
  await send()
  for (let i = 0; i < 2; i++) expect(await send('已为您补记', true)).toEqual({ state: 'closed' })
  expect(await send('已为您补记', false)).toEqual({ state: 'closed' })
  expect(store.all('messages')).toHaveLength(1)
  expect(store.all('staff_log').map(({ _id }) => _id)).toEqual(['feedback:F1', 'feedback:F1:close'])
})

it('writes no message to whoever does not want to hear of service', async () => {
  const { store, send } = open({ service: false })
  expect(await send()).toEqual({ state: 'answered' })
  expect(store.all('messages')).toEqual([])
})

it('just closes the matter of somebody who has left', async () => {
  const { store, send } = open({ account: { status: 'left', name: null } })
  expect(await send()).toEqual({ state: 'closed' })
  expect(store.all('messages')).toEqual([])
  expect(store.all('feedback')).toMatchObject([{ state: 'closed' }])
})

it('decides again after a conflict with a colleague, and writes one of the two answers', async () => {
  const { store, send } = open()
  store.plant({ step: 'commit', kind: 'conflict', times: 1 })
  expect(await send()).toEqual({ state: 'answered' })
  expect(store.all('messages')).toHaveLength(1)
})

it('finds that an answer whose outcome got lost is there', async () => {
  const { store, send } = open()
  store.plant({ step: 'commit', kind: 'unavailable', phase: 'after', times: 1 })
  expect(await send()).toEqual({ state: 'answered' })
  expect(store.all('messages')).toHaveLength(1)
})

it('knows no feedback of another name', async () => {
  const { store } = open()
  const request = asked<'feedback.answer'>(store, { feedbackId: 'F2', reply: 'x', close: false }, { staff: manager('A02') })
  expect(await answerFeedback(request)).toMatchObject({ refused: 'not_found' })
})
