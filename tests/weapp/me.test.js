const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { startWorld } = require('./support/world')

const ME = 'pages/me/index'
const PROFILE = 'packages/me/profile/index'
const TIER = 'packages/me/tier/index'
const SETTINGS = 'packages/me/settings/index'

let world
let phone
let mini
let page

beforeAll(async () => {
  world = await startWorld()
  phone = createPhone({ url: world.url, user: 'jia' })
  mini = await startMini({ wx: phone.wx })
})
afterAll(() => world.close())

beforeEach(() => {
  phone.network = 'up'
  phone.storage.clear()
  phone.files.clear()
  phone.pictures.clear()
  phone.calls.length = 0
  phone.went.length = 0
  phone.toasts.length = 0
  phone.settingsOpened.length = 0
  phone.onCall = undefined
})
afterEach(() => page.close())

let members = 0
/** Somebody new who holds the phone. */
const newMember = async (phoneNumber) => {
  phone.user = `person-${++members}`
  await world.call(phone.user, 'member.join', { consentVersion: '1', ...(phoneNumber ? { phoneCode: `phone:${phoneNumber}` } : {}) })
}
const known = () => world.call(phone.user, 'me.get').then(({ data }) => data.member)
const settled = () => page.until('its calls to be over', () => phone.pending === 0)
const opened = async (route, mark, query) => {
  page = await mini.open(route, query)
  await page.seen(mark)
  await settled()
}

describe('the second tab', () => {
  test('is drawn with one call, and from what the phone keeps before any', async () => {
    phone.user = 'jia'
    await opened(ME, '#me-balance')
    expect(phone.calls.map(({ action }) => action)).toEqual(['me.get'])
    await page.close()
    phone.network = 'down'
    let letGo
    phone.onCall = () => new Promise((resolve) => (letGo = resolve))
    page = await mini.open(ME)
    expect([page.text('#me-balance'), page.has('#stale')]).toEqual(['424', false])
    phone.onCall = undefined
    letGo()
    expect(await page.seen('#stale')).toContain('没有网络')
    phone.network = 'up'
    await page.tap('#stale')
    await page.until('the word to go', () => !page.has('#stale'))
  })

  test('leads everywhere, and to the counter only those who work there', async () => {
    phone.user = 'jia'
    await opened(ME, '#me-balance')
    expect(page.has('#to-staff')).toBe(false)
    for (const id of [
      'me-head',
      'me-points',
      'to-tier',
      'to-inbox',
      'to-safety',
      'to-feedback',
      'to-settings',
      'to-rules',
      'to-faq',
      'to-about',
    ])
      await page.tap(`#${id}`)
    expect(phone.went.map((url) => url.split('/').at(-2))).toEqual([
      ...['profile', 'history', 'tier', 'inbox', 'safety', 'feedback', 'settings', 'rules', 'faq', 'about'],
    ])
    await page.close()
    phone.user = 'clerk'
    phone.storage.clear()
    await opened(ME, '#to-staff')
    expect(page.has('#invitation')).toBe(true)
  })

  test('invites who is not a member, and offers the way back to a card', async () => {
    phone.user = 'nobody-yet'
    await opened(ME, '#invitation')
    expect(page.has('#to-tier')).toBe(false)
    await page.tap('#me-move')
    await page.tap('.state .button')
    expect(phone.went).toEqual(['to /packages/me/move/index', 'tab /pages/card/index'])
  })

  test('shows the news when it comes back into sight', async () => {
    await newMember('13900001001')
    await opened(ME, '#me-balance')
    await world.buy('ME-1', 8_800, { member: { phone: '13900001001' } })
    await page.hide()
    await page.show()
    await page.until('the points', () => page.text('#me-balance') === '88')
  })

  test('leaves nothing on the phone of someone who has left on another one', async () => {
    await newMember()
    await opened(ME, '#me-balance')
    phone.storage.set('evergreen:2:me:card', { codeSecret: 'ab' })
    const { balance } = await known()
    await world.call(phone.user, 'member.leave', { confirm: 'leave', balance })
    await page.hide()
    await page.show()
    await page.seen('#invitation')
    expect(phone.kept('card')).toBeUndefined()
    expect(phone.kept('me')).toEqual({ staff: false })
  })

  test('says what is wrong when nothing is kept and nothing comes, and goes on', async () => {
    phone.user = 'jia'
    phone.network = 'down'
    page = await mini.open(ME)
    await page.until('the words', () => page.text().includes('网络没有连上'))
    phone.network = 'up'
    await page.tap('.state .button')
    await page.seen('#me-balance')
  })
})

/** A JPEG of so many bytes, as small as one can be that is one. */
const jpeg = (bytes) => {
  const head = Buffer.from('ffd8ffc0000b0800a000a001011100ffda0008010100003f00', 'hex')
  return Buffer.concat([head, Buffer.alloc(bytes - head.length - 2), Buffer.from('ffd9', 'hex')])
}

describe('the profile', () => {
  const open = () => opened(PROFILE, '#profile')
  const type = (value) => page.fire('#nickname', 'input', { value })
  const pick = async (draw) => {
    phone.pictures.set('wxfile://chosen.jpg', draw)
    await page.fire('#pick-avatar', 'chooseavatar', { avatarUrl: 'wxfile://chosen.jpg' })
  }

  test('saves a name and a picture in one go, and the second tab shows both without asking for the picture', async () => {
    await newMember()
    await open()
    await type(' 小青 ')
    await pick(({ quality }) => jpeg(quality * 200))
    await page.until('the picture', () => page.has('#drop-avatar'))
    await page.tap('#save-profile')
    await page.until('the word', () => phone.toasts.includes('已保存'))
    const { input } = phone.callsTo('profile.update')[0]
    expect(input.nickname).toBe('小青')
    expect(input.avatar.base64.length * 0.75).toBeLessThanOrEqual(15_000)
    expect(await known()).toMatchObject({ name: '小青', avatarId: expect.any(String) })
    await page.close()
    await opened(ME, '#me-balance')
    expect(page.text('#me-name')).toBe('小青')
    expect(page.attrs('.avatar__picture').src).toMatch(/^data:image\/jpeg;base64,/)
    expect(phone.callsTo('avatar.get')).toEqual([])
  })

  test('fetches a picture that this phone has not seen', async () => {
    await newMember()
    const base64 = jpeg(500).toString('base64')
    await world.call(phone.user, 'profile.update', { avatar: { type: 'image/jpeg', base64 } })
    await open()
    await page.seen('.avatar__picture')
    expect(page.attrs('.avatar__picture').src).toBe(`data:image/jpeg;base64,${base64}`)
  })

  test('takes a picture away', async () => {
    await newMember()
    await world.call(phone.user, 'profile.update', { avatar: { type: 'image/jpeg', base64: jpeg(500).toString('base64') } })
    await open()
    await page.seen('#drop-avatar')
    await page.tap('#drop-avatar')
    await page.tap('#save-profile')
    await page.until('the word', () => phone.toasts.includes('已保存'))
    expect(await known()).not.toHaveProperty('avatarId')
  })

  test.each([
    ['that stays too large', () => jpeg(15_001), '仍然太大'],
    ['that is none', () => Buffer.from('GIF89a'), 'JPG'],
  ])('refuses a picture %s, in words', async (_, draw, words) => {
    await newMember()
    await open()
    await pick(draw)
    expect(await page.seen('#avatar-problem')).toContain(words)
    await page.tap('#save-profile')
    expect(phone.callsTo('profile.update')).toEqual([])
  })

  test('counts an emoji as one character and refuses the twenty-first before asking', async () => {
    await newMember()
    await open()
    await type('👨‍👩‍👧‍👦'.repeat(10))
    expect(page.text()).toContain('10 / 20')
    await type('字'.repeat(1_000))
    expect(await page.seen('#nickname-problem')).toContain('最多 20 个字')
    await page.tap('#save-profile')
    expect(phone.callsTo('profile.update')).toEqual([])
  })

  test('keeps what was typed when the server refuses it', async () => {
    await newMember()
    await open()
    await type('\u3164')
    await page.tap('#save-profile')
    expect(await page.seen('#outcome-refused')).toContain('昵称不能为空')
    expect(page.attrs('#nickname').value).toBe('\u3164')
    expect(phone.kept('pending')).toBeUndefined()
  })

  test('takes what WeChat’s keyboard for nicknames hands over at the end only', async () => {
    await newMember()
    await open()
    await page.fire('#nickname', 'blur', { value: '微信昵称' })
    await page.tap('#save-profile')
    await page.until('the word', () => phone.toasts.includes('已保存'))
    expect((await known()).name).toBe('微信昵称')
  })

  test('with the answer lost says so, and on the next visit finds out under the same request', async () => {
    await newMember()
    await open()
    await type('小青')
    phone.network = 'deaf'
    await page.tap('#save-profile')
    expect(await page.seen('#outcome-unknown')).toContain('还没有收到结果')
    await page.close()
    phone.network = 'up'
    await open()
    await page.until('the end', () => phone.toasts.includes('已保存'))
    expect(page.attrs('#nickname').value).toBe('小青')
    expect(new Set(phone.callsTo('profile.update').map(({ requestId }) => requestId)).size).toBe(1)
    expect(phone.kept('pending')).toBeUndefined()
  }, 30_000)

  test('takes two taps for one', async () => {
    await newMember()
    await open()
    await type('小青')
    await Promise.all([page.tap('#save-profile'), page.tap('#save-profile')])
    await page.until('the word', () => phone.toasts.includes('已保存'))
    expect(phone.callsTo('profile.update')).toHaveLength(1)
  })

  const chooseDay = (value) => page.fire('#birthday-wheels', 'change', { value })

  test('asks once more before a birthday, keeps it for ever, and offers no second', async () => {
    await newMember()
    await open()
    await chooseDay([1, 30])
    expect(await page.seen('#birthday-sheet')).toMatch(/2 月 29 日.*只能填写一次/)
    await page.tap('#birthday-sheet-cancel')
    expect(phone.callsTo('profile.update')).toEqual([])
    await chooseDay([4, 19])
    await page.tap('#birthday-sheet-confirm')
    await page.until('the day', () => page.text('#birthday').includes('5 月 20 日'))
    expect((await known()).birthday).toBe('05-20')
    expect(page.has('#birthday-wheels')).toBe(false)
  })

  test('says so when the birthday was given on another phone meanwhile', async () => {
    await newMember()
    await open()
    await world.call(phone.user, 'profile.update', { birthday: '01-01' })
    await chooseDay([4, 19])
    await page.tap('#birthday-sheet-confirm')
    expect(await page.seen('#birthday-outcome-refused')).toContain('生日只能填写一次')
    expect((await known()).birthday).toBe('01-01')
  })

  test('copies the member number', async () => {
    await newMember()
    await open()
    await page.tap('#copy-ref')
    expect(phone.clipboard).toBe((await known()).memberRef)
  })
})

describe('the tiers', () => {
  test('say where the member stands, what is missing, and what each gives', async () => {
    await newMember('13900001002')
    await world.buy('TIER-1', 968_000, { member: { phone: '13900001002' } })
    await opened(TIER, '#standing')
    expect(page.text('#growth')).toBe('9,680')
    expect(page.text('#next-tier')).toBe('还差 320 元升级银卡会员')
    expect(page.text('#tier-gold')).toMatch(/金卡会员.*50,000.*5 年/)
    expect(page.text('#tier-normal')).toContain('当前等级')
    expect(phone.calls.map(({ action }) => action)).toEqual(['program.get'])
  })

  test('name nothing that a stranger is not in', async () => {
    phone.user = 'nobody-yet'
    await opened(TIER, '#tiers')
    expect(page.has('#standing')).toBe(false)
    expect(page.text('#tiers')).not.toContain('当前等级')
  })

  test('are there without a network, and say of when', async () => {
    phone.user = 'jia'
    await opened(TIER, '#standing')
    await page.close()
    phone.network = 'down'
    page = await mini.open(TIER)
    expect(await page.seen('#stale')).toContain('没有网络')
    expect(page.has('#standing')).toBe(true)
  })
})

describe('the settings', () => {
  const open = () => opened(SETTINGS, '#messages')
  const isOn = (kind) => page.attrs(`#switch-${kind}`).ariaChecked === 'true'

  test('switch a message off at once and for good', async () => {
    await newMember()
    await open()
    let shownWhileAsking
    phone.onCall = async ({ action }) => {
      if (action !== 'settings.update') return
      await page.until('the switch to move', () => !isOn('activity'))
      shownWhileAsking = true
    }
    await page.tap('#switch-activity')
    await settled()
    expect(shownWhileAsking).toBe(true)
    expect((await known()).messages).toEqual({ points: true, service: true, activity: false })
    await page.close()
    phone.network = 'down'
    page = await mini.open(SETTINGS)
    await page.seen('#messages')
    expect([isOn('points'), isOn('activity')]).toEqual([true, false])
  })

  test('go back when the server refuses', async () => {
    await newMember()
    await open()
    const { balance } = await known()
    await world.call(phone.user, 'member.leave', { confirm: 'leave', balance })
    await page.tap('#switch-points')
    expect(await page.seen('#outcome-refused')).toContain('您还不是会员')
    expect(isOn('points')).toBe(true)
  })

  test('wait for what is undecided before they take another change', async () => {
    await newMember()
    await open()
    phone.network = 'down'
    await page.tap('#switch-points')
    expect(await page.seen('#outcome-unknown')).toContain('联网后继续')
    await page.tap('#switch-service')
    expect(phone.callsTo('settings.update')).toHaveLength(1)
    phone.network = 'up'
    await page.tap('#outcome-again')
    await page.until('the end', () => !page.has('#outcome-unknown'))
    expect((await known()).messages).toEqual({ points: false, service: true, activity: true })
  })

  test('change the size of texts and the language on the spot, for strangers too', async () => {
    phone.user = 'nobody-yet'
    page = await mini.open(SETTINGS)
    await page.seen('#settings')
    await page.tap('#text-size-large')
    expect(page.has('.screen--large')).toBe(true)
    await page.tap('#language-en')
    expect(page.text('#settings')).toContain('Text size')
    expect(phone.kept('language')).toBe('en')
    await page.tap('#language-zh-CN')
    await page.tap('#text-size-normal')
    expect(page.has('.screen--large')).toBe(false)
    expect(page.has('#to-leave')).toBe(false)
  })

  test('lead to the reminders, to WeChat’s own, and to the two ways out with the data', async () => {
    phone.user = 'jia'
    await open()
    const guides = phone.guideOpened
    await page.tap('#to-reminders')
    await page.tap('#to-privacy')
    await page.tap('#to-data')
    await page.tap('#to-leave')
    expect(phone.guideOpened).toBe(guides + 1)
    expect(phone.went).toEqual(['to /packages/me/reminders/index', 'to /packages/me/data/index', 'to /packages/me/leave/index'])
  })
})
