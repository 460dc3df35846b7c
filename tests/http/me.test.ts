import { PUBLIC_DAILY, PUBLIC_PROGRAM, STANDARD_RESCUE } from '../support/public-program'
import { World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await World.start({ seed: 'demo', program: 'program', clockStart: Date.parse('2026-11-24T10:00:00+08:00') })
  await world.join('o-me', '13911110001')
})
afterAll(() => world.close())

const update = (input: unknown, user = 'o-me') => world.call(user, 'profile.update', input)
const me = async (user = 'o-me') => (await world.data(user, 'me.get')).member
const code = (answer: Awaited<ReturnType<World['call']>>) => (answer.ok ? 'ok' : answer.error.code)

/** 1 × 1 pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const picture = { type: 'image/png', base64: PNG }

describe('the page "me"', () => {
  it('shows a member who has just joined, with the welcome unread', async () => {
    expect(await world.data('o-me', 'me.get')).toEqual({
      member: {
        memberRef: expect.stringMatching(/^[1-9]\d{9}$/),
        maskedPhone: '139****0001',
        joinedAt: expect.stringContaining('+08:00'),
        tier: 'normal',
        tierName: '普通会员',
        status: 'active',
        balance: 0,
        debt: 0,
        badges: [],
        messages: { points: true, service: true, activity: true },
        unread: 1,
      },
      staff: false,
    })
  })

  it('tells staff who are no members that they are staff, and strangers nothing', async () => {
    expect(await world.data('demo-clerk', 'me.get')).toEqual({ staff: true })
    expect(await world.data('o-stranger', 'me.get')).toEqual({ staff: false })
  })
})

describe('the nickname', () => {
  it.each(['林溪', '👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'.repeat(20), '  会员甲  '])('can be %j, an emoji counting as one character', async (nickname) => {
    expect(await update({ nickname })).toMatchObject({ ok: true, data: { name: nickname.trim() } })
    expect((await world.data('o-me', 'card.get')).name).toBe(nickname.trim())
  })

  it.each(['', '   ', '字'.repeat(21), 'x'.repeat(1_000), '👨‍👩‍👧‍👦'.repeat(21), '两\n行', '\u202e反向', '\u200b', '\ud800'])(
    'cannot be %j, and the field is named',
    async (nickname) => {
      await update({ nickname: '会员甲' })
      expect(await update({ nickname })).toMatchObject({
        ok: false,
        error: { code: 'invalid', details: { fields: [{ path: 'nickname', message: expect.stringContaining('昵称') }] } },
      })
      expect((await me()).name).toBe('会员甲')
    },
  )

  it('is refused whole when WeChat objects: nothing else of the request is kept', async () => {
    expect(await update({ nickname: '赌博网站', avatar: picture, birthday: '05-20' })).toMatchObject({ error: { code: 'text_rejected' } })
    expect(await me()).toMatchObject({ name: '会员甲' })
    expect(await me()).not.toHaveProperty('avatarId')
    expect(await me()).not.toHaveProperty('birthday')
  })

  it('is what the till sees, masked', async () => {
    await update({ nickname: '会员甲' })
    const { body } = await world.till('/till/v1/members/lookup', { phone: '13911110001' })
    expect(body.data.maskedName).toBe('会**')
  })
})

describe('the picture', () => {
  it('is shown to its member under a name that changes with it, and can be taken away', async () => {
    const answer = await update({ avatar: picture })
    const shown = await world.data('o-me', 'avatar.get')
    expect(shown).toEqual({ avatarId: (await me()).avatarId, dataUri: `data:image/png;base64,${PNG}` })
    expect(answer).toMatchObject({ ok: true, data: { avatarId: shown.avatarId } })
    expect(code(await update({ avatar: null }))).toBe('ok')
    expect(code(await world.call('o-me', 'avatar.get'))).toBe('not_found')
    expect(await me()).not.toHaveProperty('avatarId')
  })

  it.each([
    { type: 'image/gif', base64: PNG },
    { type: 'image/jpeg', base64: PNG },
    { type: 'image/png', base64: 'not base64!' },
    { type: 'image/png', base64: '' },
    { type: 'image/png', base64: 'A'.repeat(20_004) },
  ])('cannot be %j', async (avatar) => expect(code(await update({ avatar }))).toBe('invalid'))
})

describe('the birthday', () => {
  it('can be set once; the same again is no second one', async () => {
    await world.join('o-born')
    expect(await update({ birthday: '02-29' }, 'o-born')).toMatchObject({ data: { birthday: '02-29' } })
    expect(code(await update({ birthday: '02-29' }, 'o-born'))).toBe('ok')
    expect(code(await update({ birthday: '03-01', nickname: '会员乙' }, 'o-born'))).toBe('birthday_set')
    expect(await me('o-born')).not.toHaveProperty('name')
  })

  it('is one of two that two devices send at once', async () => {
    await world.join('o-twice')
    const days = ['05-20', '05-21', '05-22', '05-23']
    const answers = await Promise.all(days.map((birthday) => update({ birthday }, 'o-twice')))
    expect(answers.map(code).sort()).toEqual(['birthday_set', 'birthday_set', 'birthday_set', 'ok'])
    expect((await me('o-twice')).birthday).toBe(days[answers.findIndex(({ ok }) => ok)])
  })

  it.each(['13-01', '02-30', '2000-05-20', '5-20'])('cannot be %j', async (birthday) =>
    expect(code(await update({ birthday }))).toBe('invalid'),
  )
})

it('changes nothing for nothing, and takes no field of others', async () => {
  for (const input of [{}, { balance: 1 }, { nickname: 'a', openid: 'b' }, { tier: 'gold' }])
    expect(code(await update(input))).toBe('invalid')
})

describe('the rules', () => {
  it('are open to everybody, in names and not in the shop’s own keys', async () => {
    const rules = await world.data('o-stranger', 'program.get')
    expect(rules).toEqual({
      ...PUBLIC_PROGRAM,
      rescue: STANDARD_RESCUE,
      effectiveFrom: rules.effectiveFrom,
      earning: {
        ...PUBLIC_PROGRAM.earning,
        // Campaigns are told of when they are announced, not before.
        rules: [
          { name: '会员日', when: ['每月 28 日', '10:00–22:00'], gives: '积分 2 倍', limits: [] },
          { name: '生日月', when: ['生日当月'], gives: '积分 2 倍', limits: ['每人每月最多 5,000 分'] },
        ],
        stacking: 'best',
      },
      rewards: [expect.objectContaining({ name: '储值赠分' })],
      daily: PUBLIC_DAILY,
    })
    expect(JSON.stringify(rules)).not.toMatch(/gift-card|acceptDaysBack/)
  })

  it('say where a member stands', async () => {
    expect((await world.data('o-me', 'program.get')).standing).toEqual({
      tier: 'normal',
      growth: 0,
      nextTier: { tier: 'silver', tierName: '银卡会员', growth: 10_000, missing: 10_000 },
      tierUntil: '2028-11-24',
      periodGrowth: 0,
      outlook: 'dormant',
      badges: [],
    })
  })

  it('of a version are readable by its name for ever, and of no other', async () => {
    const rules = await world.data('o-stranger', 'program.get', { version: '2026-1' })
    expect(rules).toEqual(await world.data('o-stranger', 'program.get'))
    expect(code(await world.call('o-stranger', 'program.get', { version: '2099-1' }))).toBe('not_found')
  })
})

describe('settings', () => {
  it('are kept as they are sent', async () => {
    const quiet = { points: false, service: true, activity: false }
    expect(await world.data('o-me', 'settings.update', quiet)).toEqual(quiet)
    expect((await me()).messages).toEqual(quiet)
  })

  it.each([{}, { points: true }, { points: 1, service: true, activity: true }])('cannot be %j', async (input) => {
    expect(code(await world.call('o-me', 'settings.update', input))).toBe('invalid')
  })
})

describe('the export', () => {
  it('holds everything kept about the person, unmasked, to the person alone', async () => {
    await world.join('o-export', '13911110002')
    await update({ nickname: '会员丁', birthday: '05-20', avatar: picture }, 'o-export')
    await world.data('o-export', 'feedback.send', { kind: 'praise', text: '小票很清楚' })
    World.ok(await world.purchase('EXPORT-1', 10_000, { member: { phone: '13911110002' } }), 201)
    const exported = await world.data('o-export', 'member.export')
    expect(exported).toMatchObject({
      name: '会员丁',
      phone: '13911110002',
      birthday: '05-20',
      avatar: `data:image/png;base64,${PNG}`,
      inviteToken: null,
      consents: [{ version: '1' }],
      status: 'active',
      balance: 100,
      lots: [{ points: 100 }],
      settings: { points: true, service: true, activity: true },
      messages: [{ title: '欢迎加入常青会员' }, { body: '您本次消费 100 元,获得 100 分,当前积分 100' }],
      feedback: [{ text: '小票很清楚', state: 'received', reply: null }],
    })
  })
})

it.each(['profile.update', 'avatar.get', 'settings.update', 'member.export', 'inbox.list', 'feedback.list', 'card.freeze', 'card.get'])(
  '%s is for members only',
  async (action) => {
    const inputs: Record<string, unknown> = {
      'profile.update': { birthday: '05-20' },
      'settings.update': { points: true, service: true, activity: true },
    }
    expect(code(await world.call('o-stranger', action, inputs[action] ?? {}))).toBe('not_joined')
  },
)

it('asks a client from before a change of the contracts politely to refresh', async () => {
  const body = JSON.stringify({ action: 'me.get', input: {}, requestId: 'request-1', client: 0 })
  const answer = (await world.http('POST', '/call/member', body, { 'x-evergreen-user': 'o-me' })).body
  expect(answer).toMatchObject({ ok: false, error: { code: 'client_outdated', retry: 'never' } })
})

it('the audit finds nothing after all of this', async () => {
  expect((await world.audit()).faults).toEqual([])
})
