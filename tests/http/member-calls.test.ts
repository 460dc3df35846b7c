import { World } from '../support/world'

let world: World
beforeAll(async () => (world = await World.start()))
afterAll(() => world.close())

describe('joining', () => {
  it('makes one account out of twenty taps at once, and answers the same ever after', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.call('o-taps', 'member.join', { consentVersion: '1' })))
    expect(new Set(answers.map((answer) => answer.ok && answer.data.memberRef)).size).toBe(1)
    expect(await world.call('o-taps', 'member.join', { consentVersion: '2' })).toEqual(answers[0])
  })

  it('gives one phone to one member only, also when two ask at once', async () => {
    const input = { consentVersion: '1', phoneCode: 'phone:13911110000' }
    const answers = await Promise.all(['o-first', 'o-second'].map((user) => world.call(user, 'member.join', input)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ error: { code: 'phone_taken' } })
  })

  it('refuses a phone code that is none', async () => {
    const answer = await world.call('o-badphone', 'member.join', { consentVersion: '1', phoneCode: 'phone:123' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'phone_code_invalid', retry: 'never' } })
    expect(await world.call('o-badphone', 'card.get')).toMatchObject({ ok: false, error: { code: 'not_joined' } })
  })
})

describe('identity', () => {
  it('comes from the platform, never from the body', async () => {
    await world.join('o-me')
    await world.join('o-you')
    const mine = await world.data('o-me', 'card.get')
    for (const extra of [{ openid: 'o-you' }, { memberRef: '1' }, { userInfo: { openId: 'o-you' } }])
      expect(await world.call('o-me', 'card.get', extra)).toMatchObject({ ok: false, error: { code: 'invalid' } })
    const body = JSON.stringify({ action: 'card.get', input: {}, requestId: 'r1', openid: 'o-you', userInfo: { openId: 'o-you' } })
    expect((await world.http('POST', '/call/member', body, { 'x-evergreen-user': 'o-me' })).body.data.memberRef).toBe(mine.memberRef)
  })

  it('keeps another member’s entries unknown', async () => {
    const ref = await world.join('o-owner')
    World.ok(await world.purchase('PRIVATE-1', 1_000, { member: { memberRef: ref } }), 201)
    const unknown = await world.call('o-me', 'points.explain', { entryId: 'purchase:NOWHERE' })
    const foreign = await world.call('o-me', 'points.explain', { entryId: 'purchase:PRIVATE-1' })
    expect([unknown, foreign].map((answer) => !answer.ok && [answer.error.code, answer.error.message])).toEqual(
      Array(2).fill(['not_found', '没有找到这条积分记录']),
    )
  })

  it('is needed: the timer’s and the till’s functions cannot be called by a member', async () => {
    const asTimer = await world.http(
      'POST',
      '/call/jobs',
      JSON.stringify({ action: 'x', input: {}, Type: 'Timer', Message: '{"job":"audit"}' }),
      { 'x-evergreen-user': 'o-me' },
    )
    expect(asTimer.text).not.toContain('accounts')
    const asTill = await world.http(
      'POST',
      '/call/till',
      JSON.stringify({ action: 'x', input: {}, path: '/till/v1/openapi.json', httpMethod: 'GET' }),
      { 'x-evergreen-user': 'o-me' },
    )
    expect(asTill.text).not.toContain('openapi')
  })

  it.each(['__proto__', 'constructor', 'card.get ', '', 'member.merge'])('answers not_found for the action %p', async (action) => {
    expect(await world.call('o-me', action)).toMatchObject({ ok: false, error: { code: 'not_found' } })
  })
})

describe('points history', () => {
  beforeAll(async () => {
    const ref = await world.join('o-history')
    for (let i = 0; i < 25; i++) World.ok(await world.purchase(`H-${i}`, 1_000 + i * 100, { member: { memberRef: ref } }), 201)
    World.ok(await world.till('/till/v1/purchases/H-3/refunds', { refundId: 'r', amountFen: 100, refundedAt: await world.iso() }))
  })

  it('pages through everything exactly once, newest first', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await world.data('o-history', 'points.list', { limit: 7, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map((item: { entryId: string }) => item.entryId))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toHaveLength(26)
    expect(new Set(seen).size).toBe(26)
    expect(seen[0]).toBe('refund:H-3:r')
  })

  it('is not shifted by entries that arrive between two pages', async () => {
    const first = await world.data('o-history', 'points.list', { limit: 5 })
    const { memberRef } = await world.data('o-history', 'card.get')
    World.ok(await world.purchase('H-late', 1_000, { member: { memberRef } }), 201)
    const second = await world.data('o-history', 'points.list', { limit: 5, cursor: first.nextCursor })
    const ids = [...first.items, ...second.items].map((item: { entryId: string }) => item.entryId)
    expect(new Set(ids).size).toBe(10)
  })

  it('filters by kind and by Shanghai month', async () => {
    const month = (await world.iso()).slice(0, 7)
    expect((await world.data('o-history', 'points.list', { kind: 'refund' })).items).toHaveLength(1)
    expect((await world.data('o-history', 'points.list', { month, limit: 100 })).items.length).toBeGreaterThanOrEqual(26)
    expect((await world.data('o-history', 'points.list', { month: '2001-01' })).items).toEqual([])
  })

  it.each([{ limit: 0 }, { limit: 101 }, { cursor: 'x' }, { month: '2026-13' }, { kind: 'gift' }, { page: 1 }])(
    'refuses %j',
    async (input) => {
      expect(await world.call('o-history', 'points.list', input)).toMatchObject({ ok: false, error: { code: 'invalid' } })
    },
  )

  it('explains an entry step by step, and the steps name the sum', async () => {
    const entry = await world.data('o-history', 'points.explain', { entryId: 'purchase:H-5' })
    expect(entry).toMatchObject({ kind: 'purchase', points: 15, orderId: 'H-5', storeId: 'S001', programVersion: 'simple-1' })
    expect(entry.steps).toEqual(expect.arrayContaining(['消费 15 元', '15 元 × 1 分/元 = 15 分']))
    expect(entry.lots).toEqual([{ expiresOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), points: 15 }])
  })
})

describe('claiming a receipt', () => {
  const sale = async (orderId: string, more: Record<string, unknown> = {}) => World.ok(await world.purchase(orderId, 8_800, more), 201)
  const claim = (user: string, claimCode: string) => world.call(user, 'receipt.claim', { claimCode })
  beforeAll(async () => {
    await world.join('o-claims')
    await world.join('o-late')
  })

  it('credits once, answers the same to the same member, and is taken for everyone else', async () => {
    const { claimCode } = await sale('K-1')
    const first = await claim('o-claims', claimCode.toLowerCase().replace(/-/g, ' '))
    expect(first).toMatchObject({ ok: true, data: { entryId: 'claim:K-1', points: 88 } })
    expect(await claim('o-claims', claimCode)).toEqual(first)
    expect(await claim('o-late', claimCode)).toMatchObject({ ok: false, error: { code: 'claim_taken' } })
  })

  it('goes to exactly one of two members who claim in the same instant', async () => {
    const { claimCode } = await sale('K-2')
    const answers = await Promise.all(['o-claims', 'o-late'].map((user) => claim(user, claimCode)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ error: { code: 'claim_taken' } })
  })

  it('is reminded within a day where the till knew the phone, once', async () => {
    await sale('K-3', { member: { phone: '13922220000' } })
    await world.advance('P1D')
    await world.advance('P1D')
    const outbox = (await world.http('GET', '/emulator/outbox')).text
    expect(outbox.match(/13922220000/g)).toHaveLength(1)
    expect(outbox).toContain('88 元')
  })

  it('ends with its window, at midnight in Shanghai', async () => {
    const { claimCode, claimUntil } = await sale('K-4')
    await world.setClock(`${claimUntil}T23:59:50.000+08:00`)
    expect((await claim('o-nobody', claimCode)).ok).toBe(false)
    const late = await sale('K-5', { paidAt: await world.iso(-86_400_000) })
    await world.setClock(new Date(Date.parse(`${claimUntil}T23:59:59.999+08:00`) + 1).toISOString())
    expect(await claim('o-late', claimCode)).toMatchObject({ ok: false, error: { code: 'claim_expired' } })
    expect(await claim('o-late', late.claimCode)).toMatchObject({ ok: true })
  })

  it('tolerates five wrong codes an hour', async () => {
    await world.join('o-guesser')
    const answers = []
    for (let i = 0; i < 7; i++) answers.push(await claim('o-guesser', `0000000000${i}AB`))
    expect(answers.map((answer) => !answer.ok && answer.error.code)).toEqual([...Array(5).fill('not_found'), 'too_many', 'too_many'])
  })
})

it('the audit finds nothing after all of this', async () => {
  expect((await world.audit()).faults).toEqual([])
})
