/** Right-hand panels that only show: the audit, the storage calls, and the outbox. */
import { byId, h, show } from './dom'
import { ask } from './emulator-api'
import { grouped, shortInstant } from './format'
import { onRefresh } from './refresh'

interface Audit {
  readonly accounts: number
  readonly entries: number
  readonly points: number
  readonly faults: readonly { readonly memberId?: string; readonly entryId?: string; readonly fault: string }[]
}

const figure = (value: number, name: string): HTMLElement =>
  h('div', { class: 'figure' }, h('strong', {}, grouped(value)), h('span', {}, name))

const auditResult = ({ accounts, entries, points, faults }: Audit): HTMLElement[] => [
  h('div', { class: 'figures' }, figure(accounts, '账户'), figure(entries, '笔流水'), figure(points, '积分')),
  faults.length === 0
    ? h('p', { class: 'verdict' }, '逐笔重算,余额与哈希链全部吻合')
    : h(
        'ul',
        { class: 'problem' },
        ...faults.slice(0, 10).map(({ memberId, entryId, fault }) => h('li', {}, [memberId, entryId, fault].filter(Boolean).join(' · '))),
      ),
]

const audit = async (): Promise<void> => {
  const button = byId<HTMLButtonElement>('audit-run')
  button.disabled = true
  button.textContent = '核对中…'
  const result = await ask<Audit>('/emulator/audit')
  button.disabled = false
  button.textContent = '再次核对'
  if (result.kind === 'done') show(byId('audit'), ...auditResult(result.data))
  else show(byId('audit'), h('p', { class: 'problem', role: 'alert' }, result.message))
}

interface Stats {
  readonly actions: readonly {
    readonly function: string
    readonly action: string
    readonly count: number
    readonly calls: { readonly min: number; readonly mean: number; readonly max: number }
  }[]
}

const NAMES: Readonly<Record<string, string>> = {
  'POST /till/v1/purchases': '消费入账',
  'POST /till/v1/purchases/{orderId}/refunds': '退款',
  'POST /till/v1/members/lookup': '查询会员',
  'POST /till/v1/purchases/batch': '批量补传',
  'member.join': '加入会员',
  'card.get': '打开会员卡',
  'code.get': '取会员码',
  'points.list': '积分明细',
  'points.explain': '明细说明',
  'receipt.claim': '小票补录',
  tick: '定时任务',
}

const MOST_ROWS = 7

const refreshStats = async (): Promise<void> => {
  const result = await ask<Stats>('/emulator/stats')
  if (result.kind !== 'done') return
  const known = Object.keys(NAMES)
  const rows = result.data.actions
    .filter(({ action }) => known.includes(action))
    .sort((a, b) => known.indexOf(a.action) - known.indexOf(b.action))
  show(
    byId('stats'),
    rows.length === 0
      ? h('p', { class: 'hint' }, '还没有调用;结一单账就能看到')
      : h(
          'table',
          { class: 'table' },
          h(
            'thead',
            {},
            h('tr', {}, h('th', { scope: 'col' }, '动作'), h('th', { scope: 'col' }, '次数'), h('th', { scope: 'col' }, '往返')),
          ),
          h(
            'tbody',
            {},
            ...rows
              .slice(0, MOST_ROWS)
              .map(({ action, count, calls }) =>
                h(
                  'tr',
                  {},
                  h('th', { scope: 'row' }, NAMES[action] ?? action),
                  h('td', {}, grouped(count)),
                  h('td', {}, calls.min === calls.max ? calls.max : `${calls.min}–${calls.max}`),
                ),
              ),
          ),
        ),
  )
}

interface Message {
  readonly id: string
  readonly at: string
  readonly channel: 'sms' | 'subscribe'
  readonly phone?: string
  readonly text?: string
  readonly openid?: string
  readonly data?: Readonly<Record<string, { readonly value: string | number }>>
}

const MOST_MESSAGES = 30

const masked = (phone: string): string => phone.replace(/^(\d{3})\d{4}/, '$1****')

const bubble = ({ at, channel, phone, text, openid, data }: Message): HTMLElement =>
  h(
    'article',
    { class: `bubble bubble--${channel}` },
    h(
      'header',
      {},
      h('span', {}, channel === 'sms' ? `短信 · ${masked(phone ?? '')}` : `订阅消息 · ${openid ?? ''}`),
      h('time', { datetime: at }, shortInstant(Date.parse(at))),
    ),
    ...(channel === 'sms' ? [h('p', {}, text)] : Object.values(data ?? {}).map(({ value }) => h('p', {}, value))),
  )

const refreshOutbox = async (): Promise<void> => {
  const result = await ask<{ messages: readonly Message[] }>(`/emulator/outbox?limit=${MOST_MESSAGES}`)
  if (result.kind !== 'done') return
  const { messages } = result.data
  byId('outbox-count').textContent = messages.length === 0 ? '' : `${messages.length === MOST_MESSAGES ? '最近 ' : ''}${messages.length} 条`
  show(
    byId('outbox'),
    ...(messages.length === 0
      ? [h('p', { class: 'hint' }, '还没有发出消息。本该发给会员的订阅消息和短信会停在这里。')]
      : messages.map(bubble)),
  )
}

export const startLedgerPanels = (): void => {
  byId('audit-run').addEventListener('click', () => void audit())
  show(byId('audit'), h('p', { class: 'hint' }, '把每一笔流水从头重算一遍,核对余额、批次与哈希链。'))
  onRefresh(refreshStats)
  onRefresh(refreshOutbox)
}
