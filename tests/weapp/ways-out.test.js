/** A card in danger, on the move, or at its end: locking, finding, leaving, and taking the own data along. */
const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { startWorld } = require('./support/world')

const CARD = 'pages/card/index'
const SAFETY = 'packages/me/safety/index'
const MOVE = 'packages/me/move/index'
const LEAVE = 'packages/me/leave/index'
const DATA = 'packages/me/data/index'

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
  phone.shared.length = 0
  phone.calls.length = 0
  phone.went.length = 0
  phone.toasts.length = 0
  phone.onCall = undefined
})
afterEach(() => page.close())

let members = 0
/** Somebody new who holds the phone; answers the number of the card and of the telephone. */
const newMember = async () => {
  const user = `holder-${++members}`
  const phoneNumber = `139000020${String(members).padStart(2, '0')}`
  phone.user = user
  const { data } = await world.call(user, 'member.join', { consentVersion: '1', phoneCode: `phone:${phoneNumber}` })
  return { user, phoneNumber, memberRef: data.memberRef }
}
const cardOf = (user) => world.call(user, 'card.get').then(({ data }) => data)
const settled = () => page.until('its calls to be over', () => phone.pending === 0)
const opened = async (route, mark) => {
  page = await mini.open(route)
  await page.seen(mark)
  await settled()
}

describe('the safety of the card', () => {
  const open = () => opened(SAFETY, '#safety')
  const done = async (act) => {
    await page.tap(`#${act}`)
    await page.tap('#safety-sheet-confirm')
    await page.until('the sheet to go', () => !page.has('#safety-sheet'))
    await settled()
  }

  test('says before locking what it does, and does nothing when the member turns back', async () => {
    const { user } = await newMember()
    await open()
    await page.tap('#freeze')
    expect(await page.seen('#safety-sheet')).toMatch(/立即失效.*积分、等级和记录都会保留/)
    await page.tap('#safety-sheet-cancel')
    expect(page.has('#safety-sheet')).toBe(false)
    expect((await cardOf(user)).status).toBe('active')
  })

  test('locks the card: the secret leaves the phone at once, and the card shows no code, with or without a network', async () => {
    const { user } = await newMember()
    await opened(CARD, '#member-code-digits')
    await page.close()
    await open()
    expect(phone.kept('card').codeSecret).not.toBe('')
    await done('freeze')
    expect(phone.kept('card')).toMatchObject({ status: 'frozen', frozenBy: 'member', codeSecret: '' })
    expect(page.text('#safety-state')).toContain('卡片已挂失')
    expect((await cardOf(user)).status).toBe('frozen')
    await page.close()
    phone.network = 'down'
    page = await mini.open(CARD)
    await page.seen('#card-frozen')
    expect(page.has('#member-code-digits')).toBe(false)
  })

  test('drops an answer that left the server before the card was locked', async () => {
    await newMember()
    await open()
    // A card that was asked for just before the lock is answered just after it.
    let arrive
    let overtaken = false
    phone.onAnswer = async ({ action }, body) => {
      if (action !== 'card.get' || overtaken || body.data.codeSecret === '') return
      overtaken = true
      await new Promise((resolve) => (arrive = resolve))
    }
    await page.close()
    page = await mini.open(SAFETY)
    await page.until('the answer to be on its way', () => arrive)
    await page.tap('#freeze')
    await page.tap('#safety-sheet-confirm')
    await page.until('the lock', () => phone.toasts.some((words) => words.includes('已挂失')))
    arrive()
    await settled()
    expect(phone.kept('card')).toMatchObject({ status: 'frozen', codeSecret: '' })
    phone.onAnswer = undefined
  })

  test('unlocks what the member locked, and brings the code back', async () => {
    const { user } = await newMember()
    await world.call(user, 'card.freeze')
    await open()
    await done('unfreeze')
    expect(page.text('#safety-state')).toContain('正常使用')
    await page.until('the new secret', () => phone.kept('card').codeSecret !== '')
    await page.close()
    phone.network = 'down'
    await opened(CARD, '#member-code-digits')
  })

  test('takes new codes: the old secret is gone even when the new one cannot be fetched', async () => {
    await newMember()
    await open()
    const before = phone.kept('card').codeSecret
    phone.onCall = ({ action }) => {
      if (action === 'card.get') phone.network = 'down'
    }
    await done('reissue')
    expect(phone.kept('card').codeSecret).toBe('')
    await page.close()
    page = await mini.open(CARD)
    await page.seen('#card-renewed')
    phone.onCall = undefined
    phone.network = 'up'
    await page.tap('#card-renewed .button')
    await page.seen('#member-code-digits')
    expect(phone.kept('card').codeSecret).not.toBe(before)
  })

  test('with the answer lost stays undecided, and ends with one lock on the next visit', async () => {
    const { user } = await newMember()
    await open()
    phone.network = 'deaf'
    await page.tap('#freeze')
    await page.tap('#safety-sheet-confirm')
    expect(await page.seen('#safety-outcome-unknown')).toContain('还没有收到结果')
    await page.close()
    phone.network = 'up'
    page = await mini.open(SAFETY)
    await page.until('the end', () => phone.toasts.some((words) => words.includes('已挂失')))
    expect(phone.kept('pending')).toBeUndefined()
    expect(new Set(phone.callsTo('card.freeze').map(({ requestId }) => requestId)).size).toBe(1)
    const entries = await world.call(user, 'points.list', { kind: 'card' })
    expect(entries.data.items).toHaveLength(1)
  }, 30_000)
})

describe('finding a card from another WeChat account', () => {
  const open = () => opened(MOVE, '#move-phone')
  const askPhone = (phoneNumber) =>
    page.fire('#move-phone', 'getphonenumber', { code: `phone:${phoneNumber}`, errMsg: 'getPhoneNumber:ok' })
  const prove = async (kind, value) => {
    if (page.has(`#proof-kind-${kind}`)) await page.tap(`#proof-kind-${kind}`)
    if (kind === 'birthday') await page.fire('#proof-birthday', 'change', { value })
    else await page.fire('#proof', 'input', { value })
  }
  /** A member whose phone got lost, and the new WeChat account that holds this one. */
  const mover = async () => {
    const old = await newMember()
    await world.call(old.user, 'profile.update', { nickname: '小青', birthday: '05-20' })
    await world.buy(`MOVE-${members}`, 12_300, { member: { phone: old.phoneNumber } })
    phone.user = `new-wechat-${members}`
    return old
  }

  test('by phone and birthday brings the card here, and the old account has none', async () => {
    const old = await mover()
    await open()
    await askPhone(old.phoneNumber)
    expect(await page.seen('#move-found')).toMatch(/小\*.*139\*\*\*\*/)
    await prove('birthday', [4, 19])
    await page.tap('#move-finish')
    expect(page.text()).toContain('请先阅读并勾选同意')
    await page.tap('#move-agree')
    await page.tap('#move-finish')
    expect(await page.seen('#move-done')).toContain('123 积分')
    await page.tap('.state .button')
    expect(phone.went).toEqual(['launch /pages/card/index'])
    expect((await cardOf(phone.user)).memberRef).toBe(old.memberRef)
    expect((await world.call(old.user, 'card.get')).error.code).toBe('not_joined')
    expect(phone.kept('card').memberRef).toBe(old.memberRef)
  })

  test.each([
    ['member', (old) => ` ${old.memberRef.slice(0, 4)} ${old.memberRef.slice(4)} `],
    ['order', () => `MOVE-${members}`],
  ])('is proved by the number of the %s as well', async (kind, valueOf) => {
    const old = await mover()
    await open()
    await askPhone(old.phoneNumber)
    await page.seen('#move-proof')
    await prove(kind, valueOf(old))
    await page.tap('#move-agree')
    await page.tap('#move-finish')
    await page.seen('#move-done')
  })

  test('keeps what was typed when a proof is wrong, and stops after too many', async () => {
    const old = await mover()
    await open()
    await askPhone(old.phoneNumber)
    await page.seen('#move-proof')
    await page.tap('#move-agree')
    const wrong = async (value) => {
      await prove('member', value)
      await page.tap('#move-finish')
      return page.seen('#move-outcome-refused')
    }
    expect(await wrong('1000000000')).toContain('不一致')
    expect(page.attrs('#proof').value).toBe('1000000000')
    let words = ''
    for (let i = 1; i < 7 && !words.includes('明天'); i++) words = await wrong(`100000000${i}`)
    expect(words).toContain('明天')
    expect((await cardOf(old.user)).memberRef).toBe(old.memberRef)
  })

  test('begins anew when it took too long', async () => {
    const old = await mover()
    await open()
    await askPhone(old.phoneNumber)
    await page.seen('#move-proof')
    await prove('member', old.memberRef)
    await page.tap('#move-agree')
    await world.advance('PT11M')
    await page.tap('#move-finish')
    expect(await page.seen('#move-outcome-refused')).toContain('已过期')
    await page.tap('#move-restart')
    await askPhone(old.phoneNumber)
    await page.seen('#move-proof')
    await prove('member', old.memberRef)
    await page.tap('#move-finish')
    await page.seen('#move-done')
  })

  test('tells who has a card already that there is nothing to find', async () => {
    const { phoneNumber } = await newMember()
    await open()
    await askPhone(phoneNumber)
    expect(await page.seen('#move-already')).toContain('已有会员卡')
  })

  test('finds nothing for a number that no card was made with, and says so', async () => {
    phone.user = 'stranger-1'
    await open()
    await askPhone('13911112222')
    expect(await page.seen('#move-problem')).toContain('还没有会员卡')
    await page.fire('#move-phone', 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' })
    await page.fire('#move-phone', 'getphonenumber', { errMsg: 'getPhoneNumber:fail' })
    expect(page.text('#move-problem')).toContain('没有取到手机号')
  })

  test('with the answer lost ends with the card here on the next visit', async () => {
    const old = await mover()
    await open()
    await askPhone(old.phoneNumber)
    await page.seen('#move-proof')
    await prove('member', old.memberRef)
    await page.tap('#move-agree')
    phone.network = 'deaf'
    await page.tap('#move-finish')
    await page.seen('#move-outcome-unknown')
    await page.close()
    phone.network = 'up'
    page = await mini.open(MOVE)
    await page.seen('#move-done')
    expect((await cardOf(phone.user)).memberRef).toBe(old.memberRef)
  }, 30_000)
})

describe('leaving', () => {
  const open = () => opened(LEAVE, '#leave')
  const ask = async () => {
    await page.tap('#leave-agree')
    await page.tap('#leave-go')
    await page.seen('#leave-sheet')
  }

  test('names what dies in the member’s own figures, and asks twice', async () => {
    const { user, phoneNumber } = await newMember()
    await world.buy(`LEAVE-${members}`, 45_600, { member: { phone: phoneNumber } })
    await open()
    expect(page.text('#leave-lost')).toContain('456 积分（共 1 批）')
    await page.tap('#leave-go')
    expect(page.text()).toContain('请先勾选')
    await ask()
    expect(page.text('#leave-sheet')).toMatch(/456 积分会立即作废.*不能撤销/)
    await page.tap('#leave-sheet-cancel')
    expect(phone.callsTo('member.leave')).toEqual([])
    expect((await cardOf(user)).balance).toBe(456)
  })

  test('leaves nothing of the member on the phone but how it looks, and starts over', async () => {
    const { user } = await newMember()
    phone.storage.set('evergreen:2:me:textSize', 'large')
    await opened(CARD, '#member-code-digits')
    await page.close()
    await opened('packages/points/history/index', '#history-balance')
    await page.close()
    await open()
    await ask()
    await page.tap('#leave-sheet-confirm')
    await page.until('the new start', () => phone.went.includes('launch /pages/card/index'))
    expect([...phone.storage.keys()].map((name) => name.split(':').at(-1)).sort()).toEqual(['textSize'])
    expect((await world.call(user, 'card.get')).error.code).toBe('not_joined')
    expect(phone.toasts.some((words) => words.includes('已注销'))).toBe(true)
    await page.close()
    await opened(CARD, '#join-now')
  })

  test('asks again when the points have changed since', async () => {
    const { user, phoneNumber } = await newMember()
    await open()
    await ask()
    await world.buy(`LEAVE-${members}`, 5_000, { member: { phone: phoneNumber } })
    await page.tap('#leave-sheet-confirm')
    expect(await page.seen('#leave-changed')).toContain('50 分')
    expect((await cardOf(user)).balance).toBe(50)
    await page.tap('#leave-sheet-confirm')
    await page.until('the new start', () => phone.went.includes('launch /pages/card/index'))
    expect(phone.callsTo('member.leave').map(({ input }) => input.balance)).toEqual([0, 50])
  })

  test('with the answer lost is finished on the next visit, once', async () => {
    const { user } = await newMember()
    await open()
    await ask()
    phone.network = 'deaf'
    await page.tap('#leave-sheet-confirm')
    await page.seen('#leave-outcome-unknown')
    await page.close()
    phone.network = 'up'
    page = await mini.open(LEAVE)
    await page.until('the new start', () => phone.went.includes('launch /pages/card/index'))
    expect((await world.call(user, 'card.get')).error.code).toBe('not_joined')
    expect(phone.kept('card')).toBeUndefined()
  }, 30_000)

  test('needs a network and says so', async () => {
    await newMember()
    phone.network = 'down'
    page = await mini.open(LEAVE)
    await page.until('the words', () => page.text().includes('请联网后再注销'))
    expect(page.has('#leave-go')).toBe(false)
  })
})

describe('exporting the own data', () => {
  test('hands the person and every entry to a chat as one file', async () => {
    const { memberRef, phoneNumber, user } = await newMember()
    await world.call(user, 'profile.update', { nickname: '小青', birthday: '05-20' })
    for (let i = 0; i < 3; i++) await world.buy(`DATA-${members}-${i}`, 1_000, { member: { phone: phoneNumber } })
    await opened(DATA, '#data')
    expect(phone.calls).toEqual([])
    await page.tap('#export')
    await page.seen('#export-send')
    await page.tap('#export-send')
    await page.until('the farewell', () => phone.toasts.length > 0)
    const [{ name, text }] = phone.shared
    expect(name).toMatch(/^常青会员数据-\d{4}-\d{2}-\d{2}\.json$/)
    const file = JSON.parse(text)
    expect(file).toMatchObject({
      format: 'evergreen-member-data/1',
      memberRef,
      name: '小青',
      phone: phoneNumber,
      birthday: '05-20',
      balance: 30,
    })
    expect(file.entries.map(({ points }) => points)).toEqual([10, 10, 10])
    expect(file.messages.length).toBeGreaterThan(0)
  })

  test('gives nothing half, goes on where it stopped, and is given up at a word', async () => {
    const { phoneNumber } = await newMember()
    await world.buyMany(`HALF-${members}`, 120, { phone: phoneNumber })
    await opened(DATA, '#data')
    phone.onCall = ({ action }) => {
      if (action === 'member.export') phone.network = 'down'
    }
    await page.tap('#export')
    await page.seen('#export-again')
    expect([phone.files.size, phone.shared.length]).toEqual([0, 0])
    phone.onCall = undefined
    phone.network = 'up'
    phone.calls.length = 0
    await page.tap('#export-again')
    await page.seen('#export-send')
    expect(phone.calls.map(({ action }) => action)).toEqual(['member.export'])
    await page.tap('#export-cancel')
    expect(page.has('#export-bar')).toBe(false)
    expect(phone.shared).toEqual([])
  })
})
